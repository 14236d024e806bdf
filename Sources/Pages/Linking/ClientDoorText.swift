/// What entrepreneurs read who follow a link in a mail.
enum ClientDoorText: String, TextTable {
  case cnTitle, cnLead, cnSteps, cnGo, cnLoginTitle, cnLoginLead, cnClosedTitle, cnClosed
  case cnThanksTitle, cnThanks, cnRefusedTitle, cnRefused, cnOtherTitle, cnOther
  case cnFailedTitle, cnFailed

  var words: Words {
    switch self {
    case .cnTitle:
      Words(
        "Donner accès à Billit",
        "Toegang geven tot Billit",
        "Zugriff auf Billit geben",
        "Give access to Billit")
    case .cnLead:
      Words(
        "{office} demande l’accès aux factures Billit pour {company}.",
        "{office} vraagt toegang tot de facturen van {company} in Billit.",
        "{office} bittet um Zugriff auf die Rechnungen von {company} in Billit.",
        "{office} asks for access to the invoices of {company} in Billit.")
    case .cnSteps:
      Words(
        "Vous vous connectez chez Billit avec votre propre mot de passe, puis vous "
          + "acceptez. Vous pouvez retirer cet accès à tout moment dans Billit.",
        "U meldt zich bij Billit aan met uw eigen wachtwoord en aanvaardt. U kunt deze "
          + "toegang op elk moment in Billit intrekken.",
        "Sie melden sich bei Billit mit Ihrem eigenen Passwort an und stimmen zu. Sie "
          + "können diesen Zugriff jederzeit in Billit widerrufen.",
        "You sign in at Billit with your own password, then you accept. You can take "
          + "this access back in Billit at any time.")
    case .cnGo:
      Words(
        "Continuer vers Billit",
        "Verder naar Billit",
        "Weiter zu Billit",
        "Continue to Billit")
    case .cnLoginTitle:
      Words(
        "Votre accès à Billit",
        "Uw toegang tot Billit",
        "Ihr Zugang zu Billit",
        "Your access to Billit")
    case .cnLoginLead:
      Words(
        "Le compte Billit pour {company} est prêt.",
        "De Billit-account van {company} is klaar.",
        "Das Billit-Konto von {company} ist bereit.",
        "The Billit account of {company} is ready.")
    case .cnClosedTitle:
      Words(
        "Ce lien ne fonctionne pas",
        "Deze link werkt niet",
        "Dieser Link funktioniert nicht",
        "This link does not work")
    case .cnClosed:
      Words(
        "Il a déjà servi, a expiré ou n’existe pas. Demandez un nouveau lien à votre "
          + "comptable.",
        "Hij is al gebruikt, vervallen of bestaat niet. Vraag uw accountant om een "
          + "nieuwe link.",
        "Er wurde schon benutzt, ist abgelaufen oder existiert nicht. Bitten Sie Ihren "
          + "Buchhalter um einen neuen Link.",
        "It was used already, has expired or does not exist. Ask your accountant for a "
          + "new link.")
    case .cnThanksTitle:
      Words(
        "Merci, c’est fait",
        "Dank u, het is gebeurd",
        "Danke, es ist erledigt",
        "Thank you, it is done")
    case .cnThanks:
      Words(
        "Votre comptable a maintenant accès. Vous pouvez fermer cette page.",
        "Uw accountant heeft nu toegang. U kunt deze pagina sluiten.",
        "Ihr Buchhalter hat jetzt Zugriff. Sie können diese Seite schließen.",
        "Your accountant has access now. You can close this page.")
    case .cnRefusedTitle:
      Words(
        "Accès refusé",
        "Toegang geweigerd",
        "Zugriff abgelehnt",
        "Access refused")
    case .cnRefused:
      Words(
        "Rien n’a changé. Votre comptable en est averti.",
        "Er is niets veranderd. Uw accountant is verwittigd.",
        "Es hat sich nichts geändert. Ihr Buchhalter wird benachrichtigt.",
        "Nothing has changed. Your accountant is told.")
    case .cnOtherTitle:
      Words(
        "Une autre entreprise",
        "Een andere onderneming",
        "Ein anderes Unternehmen",
        "Another company")
    case .cnOther:
      Words(
        "Le compte Billit avec lequel vous vous êtes connecté n’est pas celui de "
          + "l’entreprise demandée. Rouvrez le lien du message et connectez-vous avec "
          + "l’autre compte.",
        "De Billit-account waarmee u zich aanmeldde, is niet die van de gevraagde "
          + "onderneming. Open de link uit het bericht opnieuw en meld u aan met de andere "
          + "account.",
        "Das Billit-Konto, mit dem Sie sich angemeldet haben, gehört nicht zum "
          + "angefragten Unternehmen. Öffnen Sie den Link aus der Nachricht erneut und "
          + "melden Sie sich mit dem anderen Konto an.",
        "The Billit account you signed in with is not that of the company in question. "
          + "Open the link in the message again and sign in with the other account.")
    case .cnFailedTitle:
      Words(
        "Billit n’a pas répondu",
        "Billit antwoordde niet",
        "Billit hat nicht geantwortet",
        "Billit did not answer")
    case .cnFailed:
      Words(
        "Rouvrez le lien du message dans quelques minutes.",
        "Open de link uit het bericht over enkele minuten opnieuw.",
        "Öffnen Sie den Link aus der Nachricht in einigen Minuten erneut.",
        "Open the link in the message again in a few minutes.")
    }
  }
}
