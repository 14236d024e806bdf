/// What the calendar of consents says.
enum ConsentText: String, TextTable {
  case consentsLead, stepLapsed, stepToday, stepTomorrow, step10, step30, stepLater
  case consentsNone, reminderLast, remindNow, remindOffice, reminded, remindShow
  case reminderWaiting, reminderSent, letterUnsure, reminderFailed, feedTitle, feedLead, feedMake
  case feedRenew, feedRevoke, feedSince, feedRead, feedUnread, feedNew, feedRevoked, feedEvent
  case feedNote, feedCalendar

  var words: Words {
    switch self {
    case .consentsLead:
      Words(
        "Les consentements PSD2 durent 180 jours, sauf si la banque donne une autre "
          + "durée. Un rappel part une fois par étape : 30 jours, 10 jours, la veille, le "
          + "jour même, et après l’expiration.",
        "PSD2-toestemmingen gelden 180 dagen, tenzij de bank een andere duur geeft. Per "
          + "stap vertrekt één herinnering: 30 dagen, 10 dagen, de dag ervoor, de dag zelf, "
          + "en na het vervallen.",
        "PSD2-Zustimmungen gelten 180 Tage, außer die Bank gibt eine andere Dauer. Je "
          + "Stufe geht eine Erinnerung hinaus: 30 Tage, 10 Tage, am Vortag, am Tag selbst "
          + "und nach dem Ablauf.",
        "PSD2 consents last 180 days unless the bank gives another term. One reminder "
          + "goes out per step: 30 days, 10 days, the day before, the day itself, and after "
          + "it lapsed.")
    case .stepLapsed:
      Words("Expirés", "Vervallen", "Abgelaufen", "Lapsed")
    case .stepToday:
      Words("Expirent aujourd’hui", "Vervallen vandaag", "Laufen heute ab", "Lapse today")
    case .stepTomorrow:
      Words("Expirent demain", "Vervallen morgen", "Laufen morgen ab", "Lapse tomorrow")
    case .step10:
      Words("Dans les 10 jours", "Binnen 10 dagen", "Innerhalb von 10 Tagen", "Within 10 days")
    case .step30:
      Words("Dans les 30 jours", "Binnen 30 dagen", "Innerhalb von 30 Tagen", "Within 30 days")
    case .stepLater:
      Words("Plus tard", "Later", "Später", "Later")
    case .consentsNone:
      Words(
        "Aucun consentement n’expire : les comptes connus viennent par mandat.",
        "Geen enkele toestemming vervalt: de bekende rekeningen komen via mandaat.",
        "Keine Zustimmung läuft ab: Die bekannten Konten kommen per Mandat.",
        "No consent lapses: the known accounts come by mandate.")
    case .reminderLast:
      Words("Dernier rappel", "Laatste herinnering", "Letzte Erinnerung", "Last reminder")
    case .remindNow:
      Words("Rappeler au client", "Klant herinneren", "Mandanten erinnern", "Remind my client")
    case .remindOffice:
      Words("Rappeler au bureau", "Kantoor herinneren", "Kanzlei erinnern", "Remind the office")
    case .reminded:
      Words(
        "Le rappel est parti, ou attend d’être envoyé à la main.",
        "De herinnering is vertrokken, of wacht om met de hand verstuurd te worden.",
        "Die Erinnerung ist unterwegs oder wartet auf den Versand von Hand.",
        "The reminder has gone, or waits to be sent by hand.")
    case .remindShow:
      Words("Voir le courrier", "Brief bekijken", "Brief ansehen", "See the letter")
    case .reminderWaiting:
      Words("à envoyer", "te versturen", "zu senden", "to send")
    case .reminderSent:
      Words("envoyé", "verstuurd", "gesendet", "sent")
    case .letterUnsure:
      Words("envoi incertain", "verzending onzeker", "Versand unsicher", "sending uncertain")
    case .reminderFailed:
      Words("non envoyé", "niet verstuurd", "nicht gesendet", "not sent")
    case .feedTitle:
      Words("Dans votre agenda", "In uw agenda", "In Ihrem Kalender", "In your calendar")
    case .feedLead:
      Words(
        "Une adresse à vous montre ces échéances dans Outlook, Google Agenda ou Apple "
          + "Calendrier. Qui la connaît voit les échéances : ne la partagez pas.",
        "Een adres van uzelf toont deze vervaldagen in Outlook, Google Agenda of Apple "
          + "Agenda. Wie het kent, ziet de vervaldagen: deel het niet.",
        "Eine eigene Adresse zeigt diese Fristen in Outlook, Google Kalender oder Apple "
          + "Kalender. Wer sie kennt, sieht die Fristen: Geben Sie sie nicht weiter.",
        "An address of your own shows these dates in Outlook, Google Calendar or Apple "
          + "Calendar. Whoever knows it sees the dates: do not share it.")
    case .feedMake:
      Words("Créer mon adresse", "Mijn adres aanmaken", "Meine Adresse anlegen", "Make my address")
    case .feedRenew:
      Words("Remplacer l’adresse", "Adres vervangen", "Adresse ersetzen", "Replace the address")
    case .feedRevoke:
      Words("Retirer l’adresse", "Adres intrekken", "Adresse widerrufen", "Revoke the address")
    case .feedSince:
      Words(
        "Adresse créée le {day}",
        "Adres aangemaakt op {day}",
        "Adresse angelegt am {day}",
        "Address made on {day}")
    case .feedRead:
      Words(
        "lue en dernier le {day}",
        "laatst gelezen op {day}",
        "zuletzt gelesen am {day}",
        "last read on {day}")
    case .feedUnread:
      Words("pas encore lue", "nog niet gelezen", "noch nicht gelesen", "not read yet")
    case .feedNew:
      Words(
        "Votre adresse d’agenda",
        "Uw agenda-adres",
        "Ihre Kalenderadresse",
        "Your calendar address")
    case .feedRevoked:
      Words(
        "L’adresse ne donne plus rien.",
        "Het adres geeft niets meer.",
        "Die Adresse liefert nichts mehr.",
        "The address gives nothing any more.")
    case .feedEvent:
      Words(
        "Consentement bancaire : {account} – {dossier}",
        "Banktoestemming: {account} – {dossier}",
        "Bankzustimmung: {account} – {dossier}",
        "Bank consent: {account} – {dossier}")
    case .feedNote:
      Words(
        "{bank} {account} de {holder} : le consentement expire ce jour-là. Seul le "
          + "titulaire peut le renouveler, dans Billit.",
        "{bank} {account} van {holder}: de toestemming vervalt die dag. Alleen de houder "
          + "kan ze vernieuwen, in Billit.",
        "{bank} {account} von {holder}: Die Zustimmung läuft an diesem Tag ab. Nur der "
          + "Inhaber kann sie in Billit erneuern.",
        "{bank} {account} of {holder}: the consent lapses that day. Only the holder can "
          + "renew it, in Billit.")
    case .feedCalendar:
      Words("Consentements bancaires", "Banktoestemmingen", "Bankzustimmungen", "Bank consents")
    }
  }
}
