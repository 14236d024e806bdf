/// What the error pages say.
enum ProblemText: String, TextTable {
  case notFound, notFoundSentence, notFoundFix, signInNeeded, signInNeededSentence
  case signInNeededFix, forbidden, forbiddenSentence, forbiddenFix, stale, staleSentence
  case staleFix, badRequest, badRequestSentence, badRequestFix, conflict, conflictSentence
  case conflictFix, rotationRefused, rotationRefusedSentence, rotationRefusedFix, refused
  case maintenance, maintenanceSentence, maintenanceFix
  case refusedSentence, refusedFix, fault, faultSentence, faultFix

  var words: Words {
    switch self {
    case .maintenance:
      Words("Entretien en cours", "Onderhoud bezig", "Wartung", "Maintenance")
    case .maintenanceSentence:
      Words(
        "On travaille à l’installation. Les factures qui arrivent sont gardées.",
        "Er wordt aan de installatie gewerkt. Facturen die binnenkomen, worden bewaard.",
        "An der Installation wird gearbeitet. Eingehende Rechnungen werden aufbewahrt.",
        "The installation is being worked on. Invoices that arrive are kept.")
    case .maintenanceFix:
      Words(
        "Revenez dans quelques minutes ; il n’y a rien à faire.",
        "Kom over enkele minuten terug; u hoeft niets te doen.",
        "Kommen Sie in einigen Minuten wieder; es ist nichts zu tun.",
        "Come back in a few minutes; there is nothing to do.")
    case .notFound:
      Words("Introuvable", "Niet gevonden", "Nicht gefunden", "Not found")
    case .notFoundSentence:
      Words(
        "Il n’y a rien à cette adresse, ou ce n’est pas dans vos dossiers.",
        "Er is niets op dit adres, of het zit niet in uw dossiers.",
        "Unter dieser Adresse ist nichts, oder es gehört nicht zu Ihren Akten.",
        "There is nothing at this address, or it is not in your dossiers.")
    case .notFoundFix:
      Words(
        "Vérifiez l’adresse, ou cherchez le document par son numéro.",
        "Kijk het adres na, of zoek het document op nummer.",
        "Prüfen Sie die Adresse, oder suchen Sie das Dokument über seine Nummer.",
        "Check the address, or search for the document by its number.")
    case .signInNeeded:
      Words("Connexion nécessaire", "Aanmelding nodig", "Anmeldung erforderlich", "Sign-in needed")
    case .signInNeededSentence:
      Words(
        "Cette page demande une session ou un jeton d’API valable.",
        "Deze pagina vraagt een geldige sessie of API-token.",
        "Diese Seite verlangt eine gültige Sitzung oder ein API-Token.",
        "This page asks for a valid session or API token.")
    case .signInNeededFix:
      Words(
        "Connectez-vous, ou envoyez « Authorization: Bearer » avec un jeton valable.",
        "Meld u aan, of stuur “Authorization: Bearer” met een geldig token.",
        "Melden Sie sich an, oder senden Sie „Authorization: Bearer“ mit einem gültigen Token.",
        "Sign in, or send “Authorization: Bearer” with a valid token.")
    case .forbidden:
      Words("Pas pour votre rôle", "Niet voor uw rol", "Nicht für Ihre Rolle", "Not for your role")
    case .forbiddenSentence:
      Words(
        "Cette action demande le rôle « {role} ».",
        "Deze handeling vraagt de rol “{role}”.",
        "Diese Aktion verlangt die Rolle „{role}“.",
        "This action asks for the role “{role}”.")
    case .forbiddenFix:
      Words(
        "Demandez à un administrateur de la faire, ou de changer votre rôle.",
        "Vraag een beheerder om het te doen of uw rol te wijzigen.",
        "Bitten Sie einen Administrator, es zu tun oder Ihre Rolle zu ändern.",
        "Ask an administrator to do it, or to change your role.")
    case .stale:
      Words("Formulaire expiré", "Formulier vervallen", "Formular abgelaufen", "Form expired")
    case .staleSentence:
      Words(
        "Ce formulaire vient d’une autre session ou d’un autre site : rien n’a été fait.",
        "Dit formulier komt uit een andere sessie of van een andere site: er is niets gebeurd.",
        "Dieses Formular stammt aus einer anderen Sitzung oder von einer anderen Seite: Es "
          + "wurde nichts getan.",
        "This form comes from another session or another site: nothing was done.")
    case .staleFix:
      Words(
        "Revenez en arrière, rechargez la page et recommencez.",
        "Ga terug, herlaad de pagina en probeer opnieuw.",
        "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es erneut.",
        "Go back, reload the page and try again.")
    case .badRequest:
      Words("Demande illisible", "Onleesbare vraag", "Unlesbare Anfrage", "Unreadable request")
    case .badRequestSentence:
      Words(
        "La valeur de « {field} » n’est pas utilisable.",
        "De waarde van “{field}” is niet bruikbaar.",
        "Der Wert von „{field}“ ist nicht verwendbar.",
        "The value of “{field}” cannot be used.")
    case .badRequestFix:
      Words(
        "Corrigez l’adresse ou le formulaire.",
        "Verbeter het adres of het formulier.",
        "Berichtigen Sie die Adresse oder das Formular.",
        "Correct the address or the form.")
    case .conflict:
      Words(
        "Pas possible maintenant",
        "Nu niet mogelijk",
        "Jetzt nicht möglich",
        "Not possible now")
    case .conflictSentence:
      Words(
        "L’état actuel ne permet pas cette action.",
        "De huidige status laat deze handeling niet toe.",
        "Der jetzige Status erlaubt diese Aktion nicht.",
        "The present state does not allow this action.")
    case .conflictFix:
      Words(
        "Revenez à la page précédente et regardez l’état.",
        "Ga terug naar de vorige pagina en kijk naar de status.",
        "Gehen Sie zur vorigen Seite zurück und sehen Sie den Status an.",
        "Go back to the page before and look at the state.")
    case .rotationRefused:
      Words(
        "Secret non renouvelé",
        "Geheim niet vernieuwd",
        "Geheimnis nicht erneuert",
        "Secret not renewed")
    case .rotationRefusedSentence:
      Words(
        "L’ancien secret reste valable. {reason}",
        "Het oude geheim blijft geldig. {reason}",
        "Das alte Geheimnis gilt weiter. {reason}",
        "The old secret stays valid. {reason}")
    case .rotationRefusedFix:
      Words(
        "Vérifiez le lien du dossier avec Billit, puis réessayez.",
        "Kijk de koppeling van het dossier met Billit na en probeer opnieuw.",
        "Prüfen Sie die Verknüpfung der Akte mit Billit und versuchen Sie es erneut.",
        "Check the dossier’s link with Billit, then try again.")
    case .refused:
      Words("Refusé", "Geweigerd", "Abgelehnt", "Refused")
    case .refusedSentence:
      Words(
        "La demande a été refusée ({status}).",
        "De vraag werd geweigerd ({status}).",
        "Die Anfrage wurde abgelehnt ({status}).",
        "The request was refused ({status}).")
    case .refusedFix:
      Words(
        "Vérifiez ce que vous avez envoyé.",
        "Kijk na wat u verstuurde.",
        "Prüfen Sie, was Sie gesendet haben.",
        "Check what you sent.")
    case .fault:
      Words(
        "Une erreur de notre côté",
        "Een fout aan onze kant",
        "Ein Fehler auf unserer Seite",
        "A fault on our side")
    case .faultSentence:
      Words(
        "Quelque chose d’imprévu s’est produit. Vos documents ne sont pas perdus.",
        "Er gebeurde iets onverwachts. Uw documenten zijn niet verloren.",
        "Etwas Unerwartetes ist geschehen. Ihre Dokumente sind nicht verloren.",
        "Something unexpected happened. Your documents are not lost.")
    case .faultFix:
      Words(
        "Réessayez. Si cela persiste, donnez la référence {reference} à l’administrateur : "
          + "elle mène à la ligne du journal.",
        "Probeer opnieuw. Blijft het duren, geef de beheerder dan de referentie "
          + "{reference}: die leidt naar de logregel.",
        "Versuchen Sie es erneut. Bleibt es dabei, nennen Sie dem Administrator die "
          + "Referenz {reference}: Sie führt zur Protokollzeile.",
        "Try again. If it stays, give the administrator the reference {reference}: it "
          + "leads to the log line.")
    }
  }
}
