import Accounting

extension Cause.Code {
  /// Causes that concern a bank account's link; nil for the others.
  var bankWords: CauseWords? {
    switch self {
    case .bankConsentLapsing:
      CauseWords(
        Words(
          "Le consentement bancaire expire bientôt", "De banktoestemming vervalt binnenkort",
          "Die Bankzustimmung läuft bald ab", "The bank consent lapses soon"),
        Words(
          "Le consentement pour[ {account}][ ({bank})] n’est valable que jusqu’au[ {date}]. Ensuite, "
            + "plus aucun mouvement n’arrive.",
          "De toestemming voor[ {account}][ ({bank})] geldt maar tot[ {date}]. Daarna komen er geen "
            + "bewegingen meer binnen.",
          "Die Zustimmung für[ {account}][ ({bank})] gilt nur bis[ {date}]. Danach kommen keine "
            + "Bewegungen mehr.",
          "The consent for[ {account}][ ({bank})] is good only until[ {date}]. After that no movement "
            + "comes in."),
        fix: Words(
          "Seul le titulaire peut le renouveler, dans Billit : Paramètres › Comptes bancaires. "
            + "Envoyez-lui un rappel.",
          "Alleen de houder kan ze vernieuwen, in Billit: Instellingen › Bankrekeningen. Stuur een "
            + "herinnering.",
          "Nur der Inhaber kann sie erneuern, in Billit: Einstellungen › Bankkonten. Senden Sie "
            + "eine Erinnerung.",
          "Only the holder can renew it, in Billit: Settings › Bank accounts. Send a reminder."))
    case .bankConsentLapsed:
      CauseWords(
        Words(
          "Le consentement bancaire a expiré", "De banktoestemming is vervallen",
          "Die Bankzustimmung ist abgelaufen", "The bank consent has lapsed"),
        Words(
          "Le consentement pour[ {account}][ ({bank})] a expiré[ le {date}] : plus aucun mouvement "
            + "n’arrive de la banque.",
          "De toestemming voor[ {account}][ ({bank})] is vervallen[ op {date}]: er komen geen "
            + "bewegingen meer van de bank.",
          "Die Zustimmung für[ {account}][ ({bank})] ist[ am {date}] abgelaufen: Von der Bank kommen "
            + "keine Bewegungen mehr.",
          "The consent for[ {account}][ ({bank})] lapsed[ on {date}]: no movement comes from the "
            + "bank any more."),
        fix: Words(
          "Le titulaire doit le redonner, dans Billit : Paramètres › Comptes bancaires. "
            + "Rappelez-le-lui maintenant.",
          "De houder moet ze opnieuw geven, in Billit: Instellingen › Bankrekeningen. Herinner hem "
            + "er nu aan.",
          "Der Inhaber muss sie neu erteilen, in Billit: Einstellungen › Bankkonten. Erinnern Sie "
            + "ihn jetzt daran.",
          "The holder must give it again, in Billit: Settings › Bank accounts. Remind them now."))
    case .bankLinkLost:
      CauseWords(
        Words(
          "Le lien bancaire est coupé", "De bankkoppeling is verbroken",
          "Die Bankverknüpfung ist getrennt", "The bank link is cut"),
        Words(
          "Billit ne reçoit plus rien de[ {account}][ ({bank})] : le lien a été désactivé ou retiré.",
          "Billit krijgt niets meer van[ {account}][ ({bank})]: de koppeling is uitgezet of "
            + "verwijderd.",
          "Billit erhält nichts mehr von[ {account}][ ({bank})]: Die Verknüpfung wurde abgeschaltet "
            + "oder entfernt.",
          "Billit gets nothing more from[ {account}][ ({bank})]: the link was switched off or "
            + "removed."),
        fix: Words(
          "Demandez au client s’il l’a voulu ; sinon, il lie le compte de nouveau dans Billit.",
          "Vraag de klant of dat de bedoeling was; zo niet koppelt hij de rekening opnieuw in Billit.",
          "Fragen Sie den Kunden, ob das gewollt war; sonst verknüpft er das Konto in Billit neu.",
          "Ask the client whether that was meant; otherwise they link the account again in Billit.")
      )
    case .bankNumberWrong:
      CauseWords(
        Words(
          "Numéro de compte incorrect", "Rekeningnummer niet juist",
          "Kontonummer nicht richtig", "Account number not right"),
        Words(
          "Billit cite le compte [« {account} »], dont les chiffres de contrôle sont faux.",
          "Billit noemt de rekening [“{account}”], waarvan de controlecijfers niet kloppen.",
          "Billit nennt das Konto [„{account}“], dessen Prüfziffern falsch sind.",
          "Billit names the account [“{account}”], whose check digits are wrong."),
        fix: Words(
          "Faites corriger le numéro dans Billit : Paramètres › Comptes bancaires.",
          "Laat het nummer verbeteren in Billit: Instellingen › Bankrekeningen.",
          "Lassen Sie die Nummer in Billit berichtigen: Einstellungen › Bankkonten.",
          "Have the number corrected in Billit: Settings › Bank accounts."))
    default: nil
    }
  }
}
