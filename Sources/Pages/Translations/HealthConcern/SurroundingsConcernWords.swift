/// What the health page says of certificate, mail and clock.
extension CauseWords {
  static let certificateEnds = CauseWords(
    Words(
      "Certificat bientôt expiré",
      "Certificaat vervalt binnenkort",
      "Zertifikat läuft bald ab",
      "Certificate ends soon"),
    Words(
      "Il est valable jusqu’au {at} (jours restants : {n}).",
      "Het is geldig tot {at} (dagen over: {n}).",
      "Es gilt bis {at} (Tage übrig: {n}).",
      "It is good until {at} (days left: {n})."),
    fix: Words(
      "Renouvelez-le dans le proxy : sans lui, Billit n’appelle plus.",
      "Vernieuw het in de proxy: zonder belt Billit niet meer.",
      "Erneuern Sie es im Proxy: Ohne es ruft Billit nicht mehr an.",
      "Renew it in the proxy: without it Billit calls no more."))

  static let certificateEnded = CauseWords(
    Words(
      "Certificat non valable",
      "Certificaat niet geldig",
      "Zertifikat ungültig",
      "Certificate not valid"),
    Words(
      "Il n’est pas valable aujourd’hui (fin : {at}).",
      "Het is vandaag niet geldig (einde: {at}).",
      "Es ist heute nicht gültig (Ende: {at}).",
      "It is not valid today (end: {at})."),
    fix: Words(
      "Renouvelez-le dans le proxy : Billit n’appelle plus.",
      "Vernieuw het in de proxy: Billit belt niet meer.",
      "Erneuern Sie es im Proxy: Billit ruft nicht mehr an.",
      "Renew it in the proxy: Billit calls no more."))

  static let certificateWrong = CauseWords(
    Words(
      "Certificat d’un autre hôte",
      "Certificaat van een andere host",
      "Zertifikat eines anderen Hosts",
      "Certificate of another host"),
    Words(
      "Il est pour {name}, pas pour {host}.",
      "Het is voor {name}, niet voor {host}.",
      "Es ist für {name}, nicht für {host}.",
      "It is for {name}, not for {host}."),
    fix: Words(
      "Vérifiez publicURL et certificateFile.",
      "Kijk publicURL en certificateFile na.",
      "Prüfen Sie publicURL und certificateFile.",
      "Check publicURL and certificateFile."))

  static let certificateUnreadable = CauseWords(
    Words(
      "Certificat illisible",
      "Certificaat niet leesbaar",
      "Zertifikat nicht lesbar",
      "Certificate cannot be read"),
    Words(
      "{reason} n’est pas un certificat que Passerelle peut lire.",
      "{reason} is geen certificaat dat Passerelle kan lezen.",
      "{reason} ist kein Zertifikat, das Passerelle lesen kann.",
      "{reason} is no certificate that Passerelle can read."),
    fix: Words(
      "Vérifiez le chemin, les droits et le format (PEM).",
      "Kijk het pad, de rechten en het formaat (PEM) na.",
      "Prüfen Sie Pfad, Rechte und Format (PEM).",
      "Check path, rights and format (PEM)."))

  static let mailProgramGone = CauseWords(
    Words(
      "Programme de courrier introuvable",
      "Mailprogramma niet gevonden",
      "Mailprogramm nicht gefunden",
      "Mail program not found"),
    Words(
      "{program} n’existe pas ou n’est pas exécutable.",
      "{program} bestaat niet of is niet uitvoerbaar.",
      "{program} gibt es nicht, oder es ist nicht ausführbar.",
      "{program} is not there or cannot be run."),
    fix: Words(
      "Installez-le ou corrigez mailProgram.",
      "Installeer het of verbeter mailProgram.",
      "Installieren Sie es oder berichtigen Sie mailProgram.",
      "Install it or mend mailProgram."))

  static let mailFailed = CauseWords(
    Words(
      "Courrier en échec",
      "Post mislukt",
      "Post fehlgeschlagen",
      "Mail failed"),
    Words(
      "Le dernier envoi a échoué le {at} : {reason}.",
      "De laatste verzending mislukte op {at}: {reason}.",
      "Der letzte Versand schlug am {at} fehl: {reason}.",
      "The last mail failed on {at}: {reason}."),
    fix: Words(
      "Voyez la page Courrier.",
      "Zie de pagina Post.",
      "Siehe die Seite Post.",
      "See the page Mail."))

  static let mailUnknown = CauseWords(
    Words(
      "Courrier d’issue inconnue",
      "Post met onbekende afloop",
      "Post mit unbekanntem Ausgang",
      "Mail of unknown outcome"),
    Words(
      "Peut-être envoyés : {n}.",
      "Misschien verstuurd: {n}.",
      "Vielleicht versandt: {n}.",
      "Perhaps sent: {n}."),
    fix: Words(
      "Décidez sur la page Courrier ; rien n’est renvoyé tout seul.",
      "Beslis op de pagina Post; er wordt niets vanzelf opnieuw verstuurd.",
      "Entscheiden Sie auf der Seite Post; nichts wird von selbst erneut gesendet.",
      "Decide on the page Mail; nothing is sent again by itself."))

  static let clockOff = CauseWords(
    Words(
      "Horloge décalée",
      "Klok loopt verkeerd",
      "Uhr geht falsch",
      "Clock off"),
    Words(
      "Notre horloge diffère de {time} de celle de {name}.",
      "Onze klok verschilt {time} van die van {name}.",
      "Unsere Uhr weicht {time} von der von {name} ab.",
      "Our clock differs by {time} from that of {name}."),
    fix: Words(
      "Activez la synchronisation (systemd-timesyncd, chrony) : au-delà de cinq minutes, les webhooks sont mis de côté.",
      "Zet de synchronisatie aan (systemd-timesyncd, chrony): boven vijf minuten worden webhooks opzijgezet.",
      "Schalten Sie die Synchronisierung ein (systemd-timesyncd, chrony): Ab fünf Minuten werden Webhooks beiseitegelegt.",
      "Turn synchronisation on (systemd-timesyncd, chrony): beyond five minutes webhooks are put aside."
    ))

  static let clockJumped = CauseWords(
    Words(
      "Saut d’horloge",
      "Kloksprong",
      "Uhrensprung",
      "Clock jumped"),
    Words(
      "L’horloge a sauté de {time}.",
      "De klok versprong {time}.",
      "Die Uhr sprang um {time}.",
      "The clock jumped by {time}."),
    fix: Words(
      "Vérifiez la synchronisation de l’heure.",
      "Kijk de tijdsynchronisatie na.",
      "Prüfen Sie die Zeitsynchronisierung.",
      "Check the time synchronisation."))
}
