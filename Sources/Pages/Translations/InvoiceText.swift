import Formats

/// What the page of an invoice says.
enum InvoiceText: String, TextTable {
  case invRead, invSupplier, invCustomer, invPayee, invTaxRepresentative, invDelivery
  case invDelivered, invSelfBilled, invCorrection, invPrepayment, invCreditByType, invIssued
  case invDue, invTaxPoint, invPeriod, invCompanyNumber, invTaxNumber, invIdentifier, invPeppol
  case invContact, invPhone, invEmail, invLegalForm, invReferences, invNotes, invLines, invItem
  case invQuantity, invPrice, invNet, invAllowance, invCharge, invAllowances, invCharges
  case invLinesTotal, invVATIn, invPrepaid, invRounding, invPayable, invCredited, invBreakdown
  case invPayment, invMeans, invAccount, invAccountName, invBIC, invMandate, invDebited, invPer
  case invPriceOff, invSellersItem, invBuyersItem, invStandardItem, invOrigin, invOrderLine
  case invLinePeriod, invLineAccounting, invAttachments, invPrint, invPrintHint, invOriginal
  case invRefBuyer, invRefOrder, invRefSalesOrder, invRefContract, invRefProject, invRefDespatch
  case invRefReceipt, invRefTender, invRefPreceding, invRefAccounting, invUnreadable, invNone

  var words: Words { partyWords ?? figureWords ?? lineWords }

  /// Of the head: who and when.
  private var partyWords: Words? {
    switch self {
    case .invRead:
      Words("Lire la facture", "De factuur lezen", "Rechnung lesen", "Read the invoice")
    case .invSupplier: Words("Fournisseur", "Leverancier", "Lieferant", "Supplier")
    case .invCustomer: Words("Client", "Klant", "Kunde", "Customer")
    case .invPayee: Words("Bénéficiaire", "Begunstigde", "Zahlungsempfänger", "Payee")
    case .invTaxRepresentative:
      Words(
        "Représentant fiscal", "Fiscaal vertegenwoordiger", "Steuervertreter",
        "Tax representative")
    case .invDelivery: Words("Livraison", "Levering", "Lieferung", "Delivery")
    case .invDelivered: Words("Livré le", "Geleverd op", "Geliefert am", "Delivered on")
    case .invSelfBilled:
      Words(
        "Autofacturation : établie par le client au nom du fournisseur",
        "Self-billing: door de klant opgemaakt in naam van de leverancier",
        "Gutschriftverfahren: vom Kunden im Namen des Lieferanten ausgestellt",
        "Self-billing: issued by the customer in the supplier’s name")
    case .invCorrection:
      Words(
        "Facture rectificative", "Verbeterende factuur", "Korrekturrechnung", "Corrective invoice")
    case .invPrepayment:
      Words("Facture d’acompte", "Voorschotfactuur", "Anzahlungsrechnung", "Prepayment invoice")
    case .invCreditByType:
      Words(
        "Note de crédit par son code de type", "Creditnota volgens de typecode",
        "Gutschrift laut Typcode", "Credit note by its type code")
    case .invIssued: Words("Date", "Datum", "Datum", "Date")
    case .invDue: Words("Échéance", "Vervaldatum", "Fälligkeit", "Due date")
    case .invTaxPoint:
      Words("Exigibilité de la TVA", "Btw opeisbaar op", "MwSt. fällig am", "Tax point")
    case .invPeriod: Words("Période", "Periode", "Zeitraum", "Period")
    case .invCompanyNumber:
      Words("N° d’entreprise", "Ondernemingsnr.", "Unternehmensnr.", "Company number")
    case .invTaxNumber: Words("Numéro fiscal", "Fiscaal nummer", "Steuernummer", "Tax number")
    case .invIdentifier: Words("Identifiant", "Identificatie", "Kennung", "Identifier")
    case .invPeppol: Words("Peppol", "Peppol", "Peppol", "Peppol")
    case .invContact: Words("Contact", "Contact", "Kontakt", "Contact")
    case .invPhone: Words("Téléphone", "Telefoon", "Telefon", "Phone")
    case .invEmail: Words("E-mail", "E-mail", "E-Mail", "E-mail")
    case .invLegalForm:
      Words("Mentions légales", "Juridische vermelding", "Rechtsform", "Legal form")
    case .invReferences: Words("Références", "Referenties", "Referenzen", "References")
    case .invRefBuyer:
      Words("Votre référence", "Uw referentie", "Ihre Referenz", "Buyer reference")
    case .invRefOrder: Words("Commande", "Bestelling", "Bestellung", "Order")
    case .invRefSalesOrder: Words("Ordre de vente", "Verkooporder", "Auftrag", "Sales order")
    case .invRefContract: Words("Contrat", "Contract", "Vertrag", "Contract")
    case .invRefProject: Words("Projet", "Project", "Projekt", "Project")
    case .invRefDespatch: Words("Bon d’envoi", "Verzendbon", "Versandanzeige", "Despatch advice")
    case .invRefReceipt: Words("Bon de réception", "Ontvangstbon", "Wareneingang", "Receipt")
    case .invRefTender: Words("Marché ou lot", "Aanbesteding", "Ausschreibung", "Tender or lot")
    case .invRefPreceding:
      Words("Facture concernée", "Betrokken factuur", "Betroffene Rechnung", "Preceding invoice")
    case .invRefAccounting:
      Words(
        "Imputation du client", "Boekingsreferentie klant", "Kontierung des Kunden",
        "Buyer’s accounting reference")
    default: nil
    }
  }

  /// Of totals and payment.
  private var figureWords: Words? {
    switch self {
    case .invAllowance: Words("Remise", "Korting", "Nachlass", "Allowance")
    case .invCharge: Words("Supplément", "Toeslag", "Zuschlag", "Charge")
    case .invAllowances: Words("Remises", "Kortingen", "Nachlässe", "Allowances")
    case .invCharges: Words("Suppléments", "Toeslagen", "Zuschläge", "Charges")
    case .invLinesTotal:
      Words("Total des lignes", "Totaal van de lijnen", "Summe der Zeilen", "Total of the lines")
    case .invVATIn:
      Words("TVA en {currency}", "Btw in {currency}", "MwSt. in {currency}", "VAT in {currency}")
    case .invPrepaid: Words("Déjà payé", "Reeds betaald", "Bereits bezahlt", "Already paid")
    case .invRounding: Words("Arrondi", "Afronding", "Rundung", "Rounding")
    case .invPayable: Words("À payer", "Te betalen", "Zu zahlen", "Amount due")
    case .invCredited: Words("En votre faveur", "In uw voordeel", "Zu Ihren Gunsten", "Credited")
    case .invBreakdown: Words("TVA par taux", "Btw per tarief", "MwSt. je Satz", "VAT breakdown")
    case .invPayment: Words("Paiement", "Betaling", "Zahlung", "Payment")
    case .invMeans: Words("Mode", "Wijze", "Art", "Means")
    case .invAccount: Words("Compte", "Rekening", "Konto", "Account")
    case .invAccountName: Words("Titulaire", "Houder", "Inhaber", "Account holder")
    case .invBIC: Words("BIC", "BIC", "BIC", "BIC")
    case .invMandate: Words("Mandat", "Mandaat", "Mandat", "Mandate")
    case .invDebited: Words("Compte débité", "Gedebiteerd", "Belastetes Konto", "Debited account")
    default: nil
    }
  }

  /// Of lines and the page itself.
  private var lineWords: Words {
    switch self {
    case .invLines: Words("Lignes", "Lijnen", "Zeilen", "Lines")
    case .invItem: Words("Description", "Omschrijving", "Beschreibung", "Description")
    case .invQuantity: Words("Quantité", "Aantal", "Menge", "Quantity")
    case .invPrice: Words("Prix", "Prijs", "Preis", "Price")
    case .invNet: Words("Montant HTVA", "Bedrag excl.", "Betrag netto", "Net amount")
    case .invNotes: Words("Remarques", "Opmerkingen", "Bemerkungen", "Notes")
    case .invPer: Words("par {n}", "per {n}", "je {n}", "per {n}")
    case .invPriceOff:
      Words(
        "remise de {amount} comprise", "inclusief korting van {amount}",
        "abzüglich {amount} Rabatt", "after a discount of {amount}")
    case .invSellersItem: Words("Art. {id}", "Art. {id}", "Art. {id}", "Item {id}")
    case .invBuyersItem:
      Words("Votre art. {id}", "Uw art. {id}", "Ihr Art. {id}", "Your item {id}")
    case .invStandardItem: Words("Code {id}", "Code {id}", "Code {id}", "Code {id}")
    case .invOrigin:
      Words("Origine : {id}", "Oorsprong: {id}", "Ursprung: {id}", "Origin: {id}")
    case .invOrderLine:
      Words(
        "Ligne de commande {id}", "Bestellijn {id}", "Bestellzeile {id}", "Order line {id}")
    case .invLinePeriod:
      Words("Période : {id}", "Periode: {id}", "Zeitraum: {id}", "Period: {id}")
    case .invLineAccounting:
      Words("Imputation {id}", "Boekingsreferentie {id}", "Kontierung {id}", "Accounting {id}")
    case .invAttachments: Words("Annexes", "Bijlagen", "Anlagen", "Attachments")
    case .invPrint: Words("Imprimer", "Afdrukken", "Drucken", "Print")
    case .invPrintHint:
      Words(
        "Cette page s’imprime comme une facture.", "Deze pagina wordt als factuur afgedrukt.",
        "Diese Seite wird als Rechnung gedruckt.", "This page prints as an invoice.")
    case .invOriginal:
      Words(
        "Établi à partir du XML d’origine, qui seul fait foi :",
        "Opgemaakt uit de originele XML, die als enige geldt:",
        "Erstellt aus dem Original-XML, das allein maßgeblich ist:",
        "Made from the original XML, which alone counts:")
    case .invUnreadable:
      Words(
        "Ce fichier n’est pas un UBL lisible ({reason}). Téléchargez l’original pour l’ouvrir.",
        "Dit bestand is geen leesbare UBL ({reason}). Download het origineel om het te openen.",
        "Diese Datei ist kein lesbares UBL ({reason}). Laden Sie das Original herunter.",
        "This file is no readable UBL ({reason}). Download the original to open it.")
    default:
      Words(
        "Billit n’a pas fourni d’UBL pour ce document.",
        "Billit bezorgde geen UBL voor dit document.",
        "Billit lieferte zu diesem Dokument kein UBL.",
        "Billit gave no UBL for this document.")
    }
  }
}

extension PrintedInvoice.Reference.Kind {
  var text: InvoiceText {
    switch self {
    case .buyer: .invRefBuyer
    case .order: .invRefOrder
    case .salesOrder: .invRefSalesOrder
    case .contract: .invRefContract
    case .project: .invRefProject
    case .despatch: .invRefDespatch
    case .receipt: .invRefReceipt
    case .tender: .invRefTender
    case .precedingInvoice: .invRefPreceding
    case .accounting: .invRefAccounting
    }
  }
}
