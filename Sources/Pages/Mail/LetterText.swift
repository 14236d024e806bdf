/// What every letter says, and what the pages say of letters.
enum LetterText: String, TextTable {
  case yourAccountant, greeting, linkHint, closing, footer
  case letters, lettersLead, recipient, letterSubject, noLetters, noMailProgram, letterText
  case copyText, sentMyself, letterAgain, cancelLetter, letterPosted, letterReason, letterLanguage
  case letterWaiting, letterSending, letterSent, letterByHand, letterFailed, letterUnknown
  case letterCancelled, letterExpired, letterUnknownAdvice, byHandAdvice, mail, seeDossier

  var words: Words {
    switch self {
    case .yourAccountant:
      Words("votre comptable", "uw accountant", "Ihr Buchhalter", "your accountant")
    case .greeting:
      Words("Bonjour,", "Goedendag,", "Guten Tag,", "Hello,")
    case .linkHint:
      Words(
        "Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :",
        "Werkt de knop niet? Kopieer dit adres in uw browser:",
        "Die Schaltfläche funktioniert nicht? Kopieren Sie diese Adresse in Ihren Browser:",
        "The button does not work? Copy this address into your browser:")
    case .closing:
      Words(
        "Bien à vous,", "Met vriendelijke groeten,", "Mit freundlichen Grüßen,", "Kind regards,")
    case .footer:
      Words(
        "Message envoyé par Passerelle, le lien entre Billit et la comptabilité de votre bureau "
          + "comptable.",
        "Bericht verstuurd door Passerelle, de koppeling tussen Billit en de boekhouding van uw "
          + "accountantskantoor.",
        "Nachricht von Passerelle, der Verbindung zwischen Billit und der Buchhaltung Ihres "
          + "Buchhaltungsbüros.",
        "Sent by Passerelle, the link between Billit and the books kept by your accounting office.")
    case .letters: Words("Courrier", "Post", "Post", "Mail")
    case .lettersLead:
      Words(
        "Ce qui est écrit aux clients et au bureau, et ce qu’il en est advenu.",
        "Wat aan klanten en aan het kantoor geschreven wordt, en wat ermee gebeurde.",
        "Was an Mandanten und an die Kanzlei geschrieben wird und was daraus wurde.",
        "What is written to clients and to the office, and what became of it.")
    case .recipient: Words("Destinataire", "Bestemmeling", "Empfänger", "Recipient")
    case .letterSubject: Words("Objet", "Onderwerp", "Betreff", "Subject")
    case .noLetters:
      Words(
        "Aucun courrier.", "Nog geen post.", "Noch keine Post.", "No mail yet.")
    case .noMailProgram:
      Words(
        "Aucun programme de courrier n’est réglé (mailProgram) : envoyez le texte vous-même.",
        "Er is geen mailprogramma ingesteld (mailProgram): verstuur de tekst zelf.",
        "Es ist kein Mailprogramm eingestellt (mailProgram): Senden Sie den Text selbst.",
        "No mail program is set (mailProgram): send the text yourself.")
    case .letterText: Words("Texte", "Tekst", "Text", "Text")
    case .copyText:
      Words("Texte à envoyer", "Te versturen tekst", "Zu sendender Text", "Text to send")
    case .sentMyself:
      Words(
        "Je l’ai envoyé moi-même", "Ik heb het zelf verstuurd", "Ich habe es selbst gesendet",
        "I sent it myself")
    case .letterAgain:
      Words("Envoyer à nouveau", "Opnieuw versturen", "Erneut senden", "Send again")
    case .cancelLetter: Words("Ne pas envoyer", "Niet versturen", "Nicht senden", "Do not send")
    case .letterPosted: Words("Écrit le", "Geschreven op", "Geschrieben am", "Written")
    case .letterReason: Words("Raison", "Reden", "Grund", "Reason")
    case .letterLanguage: Words("Langue", "Taal", "Sprache", "Language")
    case .letterWaiting: Words("À envoyer", "Te versturen", "Zu senden", "To be sent")
    case .letterSending: Words("Envoi en cours", "Wordt verstuurd", "Wird gesendet", "Being sent")
    case .letterSent: Words("Envoyé", "Verstuurd", "Gesendet", "Sent")
    case .letterByHand:
      Words("Envoyé à la main", "Zelf verstuurd", "Von Hand gesendet", "Sent by hand")
    case .letterFailed: Words("Pas parti", "Niet vertrokken", "Nicht abgegangen", "Did not go")
    case .letterUnknown:
      Words("Issue inconnue", "Afloop onbekend", "Ausgang unbekannt", "Outcome unknown")
    case .letterCancelled: Words("Annulé", "Geannuleerd", "Abgebrochen", "Cancelled")
    case .letterExpired: Words("Expiré", "Vervallen", "Abgelaufen", "Expired")
    case .letterUnknownAdvice:
      Words(
        "Peut-être parti : demandez au client avant d’envoyer à nouveau.",
        "Misschien vertrokken: vraag het de klant voor u opnieuw verstuurt.",
        "Vielleicht abgegangen: Fragen Sie den Mandanten, bevor Sie erneut senden.",
        "It may have gone: ask the client before you send it again.")
    case .byHandAdvice:
      Words(
        "Copiez ce texte dans un message à {recipient}, puis dites-le ici.",
        "Kopieer deze tekst in een bericht aan {recipient} en meld het hier.",
        "Kopieren Sie diesen Text in eine Nachricht an {recipient} und melden Sie es hier.",
        "Copy this text into a message to {recipient}, then say so here.")
    case .seeDossier:
      Words("Ouvrir le dossier", "Dossier openen", "Akte öffnen", "Open the dossier")
    case .mail: Words("Courrier", "Post", "Post", "Mail")
    }
  }
}
