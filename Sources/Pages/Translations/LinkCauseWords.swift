import Accounting

extension Cause.Code {
  /// Causes that concern the link; nil for the others.
  var linkWords: CauseWords? {
    switch self {
    case .loginRefused:
      CauseWords(
        Words("Connexion refusée", "Aanmelding geweigerd", "Anmeldung abgelehnt", "Login refused"),
        Words(
          "Octopus n’accepte plus la connexion[ de {user}]. Les documents en attente sont "
            + "conservés.",
          "Octopus aanvaardt de aanmelding[ van {user}] niet meer. Wachtende documenten "
            + "blijven bewaard.",
          "Octopus nimmt die Anmeldung[ von {user}] nicht mehr an. Wartende Dokumente "
            + "bleiben erhalten.",
          "Octopus no longer accepts the login[ of {user}]. Waiting documents are kept."),
        fix: Words(
          "Introduisez le mot de passe actuel de la connexion, puis vérifiez le lien.",
          "Voer het huidige wachtwoord van de verbinding in en kijk de koppeling na.",
          "Geben Sie das aktuelle Passwort der Verbindung ein und prüfen Sie die Verknüpfung.",
          "Enter the current password of the connection, then check the link."))
    case .consentLapsed:
      CauseWords(
        Words(
          "Autorisation expirée",
          "Toestemming vervallen",
          "Erlaubnis abgelaufen",
          "Permission lapsed"),
        Words(
          "L’autorisation donnée[ chez {service}][ le {date}] a expiré ou a été retirée. Les documents "
            + "en attente sont conservés.",
          "De toestemming[ bij {service}][ van {date}] is vervallen of ingetrokken. Wachtende "
            + "documenten blijven bewaard.",
          "Die Erlaubnis[ bei {service}][ vom {date}] ist abgelaufen oder wurde entzogen. Wartende "
            + "Dokumente bleiben erhalten.",
          "The permission given[ at {service}][ on {date}] has lapsed or was withdrawn. Waiting "
            + "documents are kept."),
        fix: Words(
          "Renouvelez l’autorisation de la connexion[ : page Connexions, « Se connecter », puis "
            + "acceptez chez {service}] ; les documents repartent d’eux-mêmes.",
          "Vernieuw de toestemming van de verbinding[: pagina Verbindingen, “Aanmelden”, en aanvaard "
            + "bij {service}]; de documenten vertrekken vanzelf.",
          "Erneuern Sie die Erlaubnis der Verbindung[: Seite Verbindungen, „Anmelden“, und stimmen "
            + "Sie bei {service} zu]; die Dokumente laufen von selbst weiter.",
          "Renew the permission of the connection[: page Connections, “Sign in”, then accept at "
            + "{service}]; the documents continue by themselves."))
    case .softwareHouseUnknown:
      CauseWords(
        Words(
          "Identifiant de logiciel inconnu",
          "Softwarehuis-identificatie onbekend",
          "Softwarehaus-Kennung unbekannt",
          "Software-house id unknown"),
        Words(
          "Octopus ne connaît pas l’identifiant « software house » de cette installation.",
          "Octopus kent de softwarehuis-identificatie van deze installatie niet.",
          "Octopus kennt die Softwarehaus-Kennung dieser Installation nicht.",
          "Octopus does not know this installation’s software-house id."),
        fix: Words(
          "Demandez l’identifiant à Octopus et introduisez-le dans la connexion.",
          "Vraag de identificatie aan Octopus en voer ze in bij de verbinding.",
          "Fordern Sie die Kennung bei Octopus an und tragen Sie sie in der Verbindung ein.",
          "Ask Octopus for the id and enter it in the connection."))
    case .noWebserviceAccess:
      CauseWords(
        Words(
          "Pas d’accès au webservice",
          "Geen webservicetoegang",
          "Kein Zugang zum Webservice",
          "No webservice access"),
        Words(
          "L’utilisateur[ {user}] de la connexion n’a pas le droit d’utiliser le webservice "
            + "de ce dossier.",
          "De gebruiker[ {user}] van de verbinding mag de webservice van dit dossier niet "
            + "gebruiken.",
          "Der Benutzer[ {user}] der Verbindung darf den Webservice dieser Akte nicht verwenden.",
          "The connection’s user[ {user}] may not use the webservice of this dossier."),
        fix: Words(
          "Dans Octopus : Gestion › Utilisateurs › Droits › Accès au webservice. Ensuite, "
            + "vérifiez le lien.",
          "In Octopus: Beheer › Gebruikers › Rechten › Toegang webservice. Kijk daarna de "
            + "koppeling na.",
          "In Octopus: Admin › Benutzer › Berechtigungen › Zugang zum Webservice. Prüfen Sie "
            + "danach die Verknüpfung.",
          "In Octopus: Gestion › Utilisateurs › Droits › Accès au webservice. Then check the link.")
      )
    case .dossierDisabled:
      CauseWords(
        Words(
          "Dossier inactif dans Octopus",
          "Dossier niet actief in Octopus",
          "Akte in Octopus nicht aktiv",
          "Dossier not active in Octopus"),
        Words(
          "Le dossier est désactivé ou fermé dans Octopus.",
          "Het dossier is uitgeschakeld of gesloten in Octopus.",
          "Die Akte ist in Octopus deaktiviert oder geschlossen.",
          "The dossier is disabled or closed in Octopus."),
        fix: Words(
          "Réactivez le dossier dans Octopus, puis vérifiez le lien.",
          "Activeer het dossier in Octopus en kijk de koppeling na.",
          "Aktivieren Sie die Akte in Octopus und prüfen Sie die Verknüpfung.",
          "Activate the dossier in Octopus, then check the link."))
    case .dossierNotLinked:
      CauseWords(
        Words(
          "Dossier non lié",
          "Dossier niet gekoppeld",
          "Akte nicht verknüpft",
          "Dossier not linked"),
        Words(
          "Ce dossier n’est pas encore lié à Octopus et à Billit.",
          "Dit dossier is nog niet aan Octopus en Billit gekoppeld.",
          "Diese Akte ist noch nicht mit Octopus und Billit verknüpft.",
          "This dossier is not linked to Octopus and Billit yet."),
        fix: Words(
          "Liez le dossier à son dossier Octopus et à son entreprise Billit.",
          "Koppel het dossier aan zijn Octopus-dossier en zijn Billit-onderneming.",
          "Verknüpfen Sie die Akte mit ihrer Octopus-Akte und ihrem Billit-Unternehmen.",
          "Link the dossier to its Octopus dossier and its Billit company."))
    case .billitAccessLost:
      CauseWords(
        Words(
          "Accès à Billit perdu",
          "Toegang tot Billit verloren",
          "Zugang zu Billit verloren",
          "Access to Billit lost"),
        Words(
          "Billit ne nous laisse plus lire les documents de cette entreprise.",
          "Billit laat ons de documenten van deze onderneming niet meer lezen.",
          "Billit lässt uns die Dokumente dieses Unternehmens nicht mehr lesen.",
          "Billit no longer lets us read this company’s documents."),
        fix: Words(
          "Le client doit vous rendre l’accès dans Billit : Paramètres › Utilisateurs. "
            + "Ensuite, vérifiez le lien.",
          "Uw klant moet u opnieuw toegang geven in Billit: Instellingen › Gebruikers. "
            + "Kijk daarna de koppeling na.",
          "Der Mandant muss Ihnen in Billit wieder Zugang geben: Einstellungen › Benutzer. "
            + "Prüfen Sie danach die Verknüpfung.",
          "The client must give you access again in Billit: Settings › Users. Then check the link.")
      )
    case .dailyLimitReached:
      CauseWords(
        Words(
          "Limite journalière atteinte",
          "Daglimiet bereikt",
          "Tageslimit erreicht",
          "Daily limit reached"),
        Words(
          "Octopus n’accepte plus d’appels aujourd’hui pour ce dossier.[ Reprise : {until}.]",
          "Octopus aanvaardt vandaag geen oproepen meer voor dit dossier.[ Hervat: {until}.]",
          "Octopus nimmt heute keine Aufrufe mehr für diese Akte an.[ Weiter: {until}.]",
          "Octopus takes no more calls for this dossier today.[ Resumes: {until}.]"),
        fix: Words(
          "Rien à faire : nous reprenons de nous-mêmes.",
          "Niets te doen: we gaan vanzelf verder.",
          "Nichts zu tun: Wir machen von selbst weiter.",
          "Nothing to do: we go on by ourselves."))
    case .octopusSilent:
      CauseWords(
        Words(
          "Octopus ne répond pas",
          "Octopus antwoordt niet",
          "Octopus antwortet nicht",
          "Octopus does not answer"),
        Words(
          "Octopus ne répond pas[ depuis {at}]. Rien n’est perdu.",
          "Octopus antwoordt niet[ sinds {at}]. Er gaat niets verloren.",
          "Octopus antwortet nicht[ seit {at}]. Nichts geht verloren.",
          "Octopus has not answered[ since {at}]. Nothing is lost."),
        fix: Words(
          "Rien à faire : nous réessayons.",
          "Niets te doen: we proberen opnieuw.",
          "Nichts zu tun: Wir versuchen es erneut.",
          "Nothing to do: we try again."))
    case .billitSilent:
      CauseWords(
        Words(
          "Billit ne répond pas",
          "Billit antwoordt niet",
          "Billit antwortet nicht",
          "Billit does not answer"),
        Words(
          "Billit ne répond pas[ depuis {at}]. Rien n’est perdu.",
          "Billit antwoordt niet[ sinds {at}]. Er gaat niets verloren.",
          "Billit antwortet nicht[ seit {at}]. Nichts geht verloren.",
          "Billit has not answered[ since {at}]. Nothing is lost."),
        fix: Words(
          "Rien à faire : nous réessayons.",
          "Niets te doen: we proberen opnieuw.",
          "Nichts zu tun: Wir versuchen es erneut.",
          "Nothing to do: we try again."))
    case .outcomeBeingChecked:
      CauseWords(
        Words("Vérification en cours", "Wordt nagekeken", "Wird geprüft", "Being checked"),
        Words(
          "Octopus n’a pas répondu à temps : peut-être a-t-il comptabilisé[ {entry}]. Nous "
            + "relisons le journal avant tout nouvel envoi.",
          "Octopus antwoordde niet op tijd: misschien is het geboekt[ als {entry}]. We lezen "
            + "het dagboek na voor er iets opnieuw vertrekt.",
          "Octopus antwortete nicht rechtzeitig: Vielleicht ist es gebucht[ als {entry}]. "
            + "Wir lesen das Journal, bevor etwas erneut gesendet wird.",
          "Octopus did not answer in time: it may have booked[ {entry}]. We read the journal "
            + "back before anything is sent again."),
        fix: Words(
          "Rien à faire : la vérification se fait d’elle-même.",
          "Niets te doen: het nakijken gebeurt vanzelf.",
          "Nichts zu tun: Die Prüfung läuft von selbst.",
          "Nothing to do: the check runs by itself."))
    case .outcomeNotFound:
      CauseWords(
        Words(
          "Résultat à confirmer",
          "Resultaat te bevestigen",
          "Ergebnis zu bestätigen",
          "Outcome to be confirmed"),
        Words(
          "Après relecture, il n’est pas certain que l’écriture[ {entry}] soit la nôtre.",
          "Na nazicht is niet zeker of boeking[ {entry}] de onze is.",
          "Nach der Prüfung ist nicht sicher, ob die Buchung[ {entry}] unsere ist.",
          "After reading back, it is not certain that entry[ {entry}] is ours."),
        fix: Words(
          "Regardez le journal dans Octopus, puis vérifiez à nouveau ou mettez de côté.",
          "Kijk het dagboek na in Octopus; kijk dan opnieuw na of zet opzij.",
          "Sehen Sie das Journal in Octopus an; prüfen Sie dann erneut oder stellen Sie zurück.",
          "Look at the journal in Octopus, then check again or set aside."))
    case .refusedByOctopus:
      CauseWords(
        Words(
          "Refusé par Octopus",
          "Geweigerd door Octopus",
          "Von Octopus abgelehnt",
          "Refused by Octopus"),
        Words(
          "Octopus a refusé l’écriture[ (code {code})][ ({status})][ : {message}].",
          "Octopus weigerde de boeking[ (code {code})][ ({status})][: {message}].",
          "Octopus hat die Buchung abgelehnt[ (Code {code})][ ({status})][: {message}].",
          "Octopus refused the booking[ (code {code})][ ({status})][: {message}]."),
        fix: Words(
          "Corrigez ce qu’Octopus nomme, puis renvoyez : rien n’a été comptabilisé.",
          "Verbeter wat Octopus noemt en verzend opnieuw: er is niets geboekt.",
          "Berichtigen Sie, was Octopus nennt, und senden Sie erneut: Es wurde nichts gebucht.",
          "Correct what Octopus names, then send again: nothing was booked."))
    case .refusedByBillit:
      CauseWords(
        Words(
          "Refusé par Billit",
          "Geweigerd door Billit",
          "Von Billit abgelehnt",
          "Refused by Billit"),
        Words(
          "Billit a refusé notre demande[ ({detail})].",
          "Billit weigerde onze vraag[ ({detail})].",
          "Billit hat unsere Anfrage abgelehnt[ ({detail})].",
          "Billit refused our request[ ({detail})]."),
        fix: Words(
          "Rien à faire d’abord : nous réessayons. Si cela dure, vérifiez le lien.",
          "Eerst niets te doen: we proberen opnieuw. Blijft het duren, kijk dan de koppeling na.",
          "Zunächst nichts zu tun: Wir versuchen es erneut. Hält es an, prüfen Sie die Verknüpfung.",
          "Nothing to do at first: we try again. If it lasts, check the link."))
    case .internalFault:
      CauseWords(
        Words(
          "Une erreur de notre côté",
          "Een fout aan onze kant",
          "Ein Fehler auf unserer Seite",
          "A fault on our side"),
        Words(
          "Passerelle n’a pas pu traiter ce document[ (référence {reference})]. Rien n’a été "
            + "envoyé.",
          "Passerelle kon dit document niet verwerken[ (referentie {reference})]. Er is "
            + "niets verzonden.",
          "Passerelle konnte dieses Dokument nicht verarbeiten[ (Referenz {reference})]. Es "
            + "wurde nichts gesendet.",
          "Passerelle could not handle this document[ (reference {reference})]. Nothing was sent."),
        fix: Words(
          "Prévenez l’administrateur ; le journal de bord en dit plus.",
          "Verwittig de beheerder; het logboek zegt meer.",
          "Verständigen Sie den Administrator; das Protokoll sagt mehr.",
          "Tell the administrator; the log says more."))
    default: nil
    }
  }
}
