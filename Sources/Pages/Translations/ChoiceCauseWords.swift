import Accounting

extension Cause.Code {
  /// Causes that concern choices of the office; nil for the others.
  var choiceWords: CauseWords? {
    switch self {
    case .relationNotFound:
      CauseWords(
        Words(
          "Client ou fournisseur introuvable",
          "Klant of leverancier niet gevonden",
          "Kunde oder Lieferant nicht gefunden",
          "Customer or supplier not found"),
        Words(
          "[{name} n’est pas dans Octopus][, pas même sous le numéro de TVA {vat_number}].",
          "[{name} staat niet in Octopus][, ook niet met btw-nummer {vat_number}].",
          "[{name} ist nicht in Octopus][, auch nicht mit der MwSt.-Nummer {vat_number}].",
          "[{name} is not in Octopus][, not even under VAT number {vat_number}]."),
        fix: Words(
          "Liez-le à une relation existante, ou créez-le dans Octopus : Relations › Nouveau.",
          "Koppel aan een bestaande relatie, of maak ze aan in Octopus: Relaties › Nieuw.",
          "Verknüpfen Sie mit einem bestehenden Geschäftspartner, oder legen Sie ihn in "
            + "Octopus an: Relationen › Neu.",
          "Link it to an existing relation, or create it in Octopus: Relations › Nouveau."))
    case .relationAmbiguous:
      CauseWords(
        Words(
          "Plusieurs relations possibles",
          "Meerdere relaties mogelijk",
          "Mehrere Geschäftspartner möglich",
          "Several relations possible"),
        Words(
          "Plus d’une relation d’Octopus correspond[ à {name}][ : {candidates}].",
          "Meer dan één relatie in Octopus past[ bij {name}][: {candidates}].",
          "Mehr als ein Geschäftspartner in Octopus passt[ zu {name}][: {candidates}].",
          "More than one Octopus relation matches[ {name}][: {candidates}]."),
        fix: Words(
          "Choisissez la bonne ; le choix est retenu. Ou fusionnez les doubles dans Octopus.",
          "Kies de juiste; de keuze wordt onthouden. Of voeg de dubbele samen in Octopus.",
          "Wählen Sie den richtigen; die Wahl wird behalten. Oder führen Sie die Duplikate "
            + "in Octopus zusammen.",
          "Choose the right one; the choice is kept. Or merge the doubles in Octopus."))
    case .accountMissing:
      CauseWords(
        Words("Compte à choisir", "Rekening te kiezen", "Konto zu wählen", "Account to be chosen"),
        Words(
          "Aucun compte n’est choisi[ pour {direction}][ de {relation}][, {category} {rate}].",
          "Geen rekening gekozen[ voor {direction}][ van {relation}][, {category} {rate}].",
          "Kein Konto ist gewählt[ für {direction}][ von {relation}][, {category} {rate}].",
          "No account is chosen[ for {direction}][ of {relation}][, {category} {rate}]."),
        fix: Words(
          "Donnez un compte par défaut à la relation dans Octopus, ou au dossier dans ses réglages.",
          "Geef de relatie een standaardrekening in Octopus, of het dossier in zijn instellingen.",
          "Geben Sie dem Geschäftspartner in Octopus ein Standardkonto, oder der Akte in "
            + "ihren Einstellungen.",
          "Give the relation a default account in Octopus, or the dossier in its settings."))
    case .accountNotFound:
      CauseWords(
        Words(
          "Compte introuvable",
          "Rekening niet gevonden",
          "Konto nicht gefunden",
          "Account not found"),
        Words(
          "Le compte[ {account}] n’existe pas dans ce dossier, ou ne prend pas d’écritures.[ "
            + "Les plus proches : {nearest}.]",
          "Rekening[ {account}] bestaat niet in dit dossier, of neemt geen boekingen.[ "
            + "Dichtstbij: {nearest}.]",
          "Das Konto[ {account}] gibt es in dieser Akte nicht, oder es ist nicht bebuchbar.[ "
            + "Am nächsten: {nearest}.]",
          "Account[ {account}] does not exist in this dossier, or cannot be booked on.[ "
            + "Nearest: {nearest}.]"),
        fix: Words(
          "Choisissez un autre compte, ou créez-le dans Octopus : Comptes › Plan comptable.",
          "Kies een andere rekening, of maak ze aan in Octopus: Rekeningen › Rekeningstelsel.",
          "Wählen Sie ein anderes Konto, oder legen Sie es in Octopus an: Konten › Kontenplan.",
          "Choose another account, or create it in Octopus: Comptes › Plan comptable."))
    case .vatCodeMissing:
      CauseWords(
        Words("Code TVA manquant", "Btw-code ontbreekt", "MwSt.-Code fehlt", "VAT code missing"),
        Words(
          "Aucun code TVA d’Octopus n’est choisi pour[ {direction}][ · {rate}][ · "
            + "{category}][ · {region}][ · {nature}].",
          "Geen Octopus-btw-code gekozen voor[ {direction}][ · {rate}][ · {category}][ · "
            + "{region}][ · {nature}].",
          "Kein MwSt.-Code von Octopus ist gewählt für[ {direction}][ · {rate}][ · "
            + "{category}][ · {region}][ · {nature}].",
          "No Octopus VAT code is chosen for[ {direction}][ · {rate}][ · {category}][ · "
            + "{region}][ · {nature}]."),
        fix: Words(
          "Choisissez le code une fois ; tous les documents qui l’attendent repartent.[ "
            + "Possibles : {candidates}.]",
          "Kies de code één keer; alle documenten die erop wachten vertrekken.[ Mogelijk: "
            + "{candidates}.]",
          "Wählen Sie den Code einmal; alle wartenden Dokumente laufen weiter.[ Möglich: "
            + "{candidates}.]",
          "Choose the code once; all documents that wait for it continue.[ Possible: {candidates}.]"
        ))
    case .vatCodeNotFound:
      CauseWords(
        Words(
          "Code TVA introuvable",
          "Btw-code niet gevonden",
          "MwSt.-Code nicht gefunden",
          "VAT code not found"),
        Words(
          "Le code TVA[ {code}] n’existe pas dans ce dossier.",
          "Btw-code[ {code}] bestaat niet in dit dossier.",
          "Den MwSt.-Code[ {code}] gibt es in dieser Akte nicht.",
          "VAT code[ {code}] does not exist in this dossier."),
        fix: Words(
          "Choisissez un autre code, ou ajoutez-le dans Octopus : Gestion › Codes TVA.",
          "Kies een andere code, of voeg ze toe in Octopus: Beheer › Btw-codes.",
          "Wählen Sie einen anderen Code, oder legen Sie ihn in Octopus an: Admin › MwSt.-Codes.",
          "Choose another code, or add it in Octopus: Gestion › Codes TVA."))
    case .vatCodeWrongType:
      CauseWords(
        Words(
          "Code TVA du mauvais type",
          "Btw-code van het verkeerde type",
          "MwSt.-Code falscher Art",
          "VAT code of the wrong kind"),
        Words(
          "Le code TVA[ {code}] ne vaut pas pour ce type de document[ ({direction})].",
          "Btw-code[ {code}] geldt niet voor dit soort document[ ({direction})].",
          "Der MwSt.-Code[ {code}] gilt nicht für diese Belegart[ ({direction})].",
          "VAT code[ {code}] is not for this kind of document[ ({direction})]."),
        fix: Words(
          "Choisissez un code d’achat pour un achat, de vente pour une vente, et de note de "
            + "crédit pour une note de crédit.",
          "Kies een aankoopcode voor een aankoop, een verkoopcode voor een verkoop, een "
            + "creditnotacode voor een creditnota.",
          "Wählen Sie einen Einkaufscode für einen Einkauf, einen Verkaufscode für einen "
            + "Verkauf, einen Gutschriftcode für eine Gutschrift.",
          "Choose a purchase code for a purchase, a sales code for a sale, a credit-note "
            + "code for a credit note."))
    case .costCentreMissing:
      CauseWords(
        Words(
          "Centre de frais à choisir",
          "Kostenplaats te kiezen",
          "Kostenstelle zu wählen",
          "Cost centre to be chosen"),
        Words(
          "Le compte[ {account}] demande un centre de frais.",
          "Rekening[ {account}] vraagt een kostenplaats.",
          "Das Konto[ {account}] verlangt eine Kostenstelle.",
          "Account[ {account}] asks for a cost centre."),
        fix: Words(
          "Choisissez-en un chez Billit, ou donnez un centre par défaut au compte dans "
            + "Octopus : Comptes › Analytique.",
          "Kies er een in Billit, of geef de rekening een standaardkostenplaats in Octopus: "
            + "Rekeningen › Analytisch.",
          "Wählen Sie eine in Billit, oder geben Sie dem Konto in Octopus eine "
            + "Standardkostenstelle: Konten › Analytik.",
          "Choose one in Billit, or give the account a default one in Octopus: Comptes › "
            + "Analytique."))
    case .decisionOutdated:
      CauseWords(
        Words(
          "Choix à refaire", "Keuze opnieuw te maken", "Wahl neu zu treffen",
          "To be decided anew"),
        Words(
          "Le document a changé chez Billit après les choix faits pour ses lignes.",
          "Het document veranderde in Billit na de keuzes voor zijn lijnen.",
          "Das Dokument hat sich in Billit nach der Wahl für seine Zeilen geändert.",
          "The document changed in Billit after what was decided for its lines."),
        fix: Words(
          "Regardez les lignes et enregistrez vos choix à nouveau, sur la page du document.",
          "Bekijk de lijnen en sla uw keuzes opnieuw op, op de pagina van het document.",
          "Sehen Sie die Zeilen an und speichern Sie Ihre Wahl neu, auf der Seite des Dokuments.",
          "Look at the lines and save your choices again, on the document’s page."))
    case .costCentreClosed:
      CauseWords(
        Words(
          "Centre de frais clôturé",
          "Kostenplaats afgesloten",
          "Kostenstelle geschlossen",
          "Cost centre closed"),
        Words(
          "Le centre de frais[ {cost_centre}] est clôturé ou n’existe pas.",
          "Kostenplaats[ {cost_centre}] is afgesloten of bestaat niet.",
          "Die Kostenstelle[ {cost_centre}] ist geschlossen oder fehlt.",
          "Cost centre[ {cost_centre}] is closed or does not exist."),
        fix: Words(
          "Choisissez un autre centre, ou rouvrez-le dans Octopus : Comptes › Analytique.",
          "Kies een andere, of heropen ze in Octopus: Rekeningen › Analytisch.",
          "Wählen Sie eine andere, oder öffnen Sie sie in Octopus: Konten › Analytik.",
          "Choose another, or reopen it in Octopus: Comptes › Analytique."))
    case .currencyUnknown:
      CauseWords(
        Words("Devise inconnue", "Munt onbekend", "Währung unbekannt", "Currency unknown"),
        Words(
          "La devise[ {currency}] n’est pas installée dans le dossier.",
          "Munt[ {currency}] is niet ingesteld in het dossier.",
          "Die Währung[ {currency}] ist in der Akte nicht eingerichtet.",
          "Currency[ {currency}] is not set up in the dossier."),
        fix: Words(
          "Ajoutez-la dans Octopus : Gestion › Devises, puis renvoyez.",
          "Voeg ze toe in Octopus: Beheer › Munten, en verzend opnieuw.",
          "Fügen Sie sie in Octopus hinzu: Admin › Währungen, und senden Sie erneut.",
          "Add it in Octopus: Gestion › Devises, then send again."))
    case .exchangeRateMissing:
      CauseWords(
        Words(
          "Cours de change manquant",
          "Wisselkoers ontbreekt",
          "Wechselkurs fehlt",
          "Exchange rate missing"),
        Words(
          "Le document est en devise étrangère[ ({currency})] sans cours utilisable.",
          "Het document is in een vreemde munt[ ({currency})] zonder bruikbare koers.",
          "Das Dokument ist in fremder Währung[ ({currency})] ohne brauchbaren Kurs.",
          "The document is in a foreign currency[ ({currency})] without a usable rate."),
        fix: Words(
          "Indiquez le cours chez Billit, puis renvoyez.",
          "Vul de koers in bij Billit en verzend opnieuw.",
          "Geben Sie den Kurs in Billit an und senden Sie erneut.",
          "Enter the rate in Billit, then send again."))
    case .mailboxMissing:
      CauseWords(
        Words(
          "Boîte d’importation manquante",
          "Importmailbox ontbreekt",
          "Importpostfach fehlt",
          "Import mailbox missing"),
        Words(
          "Ce dossier envoie vers le Document Import Viewer, mais sa boîte d’importation "
            + "n’est pas connue.",
          "Dit dossier verzendt naar de Document Import Viewer, maar zijn importmailbox is "
            + "niet gekend.",
          "Diese Akte sendet an den Document Import Viewer, aber ihr Importpostfach ist "
            + "nicht bekannt.",
          "This dossier sends to the Document Import Viewer, but its import mailbox is not known."),
        fix: Words(
          "Copiez l’adresse depuis Octopus : Gestion › Document Import Viewer, dans les "
            + "réglages du dossier.",
          "Kopieer het adres uit Octopus: Beheer › Document Import Viewer, naar de "
            + "instellingen van het dossier.",
          "Übernehmen Sie die Adresse aus Octopus: Admin › Document Import Viewer, in die "
            + "Einstellungen der Akte.",
          "Copy the address from Octopus: Gestion › Document Import Viewer, into the "
            + "dossier’s settings."))
    default: nil
    }
  }
}
