extension AuditActionWords {
  /// What is noted on the way to a client's Billit company.
  static let linking: [String: Words] = [
    "link.search_requested": Words(
      "Recherche de l’entreprise demandée", "Zoeken van de onderneming gevraagd",
      "Suche des Unternehmens verlangt", "Search for the company asked for"),
    "link.client_asked": Words(
      "Accès demandé au client", "Klant om toegang gevraagd", "Mandant um Zugriff gebeten",
      "Client asked for access"),
    "link.client_reminded": Words(
      "Client rappelé", "Klant herinnerd", "Mandant erinnert", "Client reminded"),
    "link.request_withdrawn": Words(
      "Demande d’accès retirée", "Vraag om toegang ingetrokken", "Zugriffsanfrage zurückgezogen",
      "Request for access withdrawn"),
    "link.request_lapsed": Words(
      "Demande d’accès expirée", "Vraag om toegang vervallen", "Zugriffsanfrage abgelaufen",
      "Request for access lapsed"),
    "link.client_refused": Words(
      "Accès refusé par le client", "Toegang geweigerd door de klant",
      "Zugriff vom Mandanten abgelehnt", "Access refused by the client"),
    "link.creation_requested": Words(
      "Création dans Billit demandée", "Aanmaken in Billit gevraagd",
      "Anlegen in Billit verlangt", "Creation in Billit asked for"),
    "link.creation_refused": Words(
      "Création refusée par Billit", "Aanmaken geweigerd door Billit",
      "Anlegen von Billit abgelehnt", "Creation refused by Billit"),
    "link.login_sent": Words(
      "Données de connexion envoyées", "Logingegevens verstuurd", "Zugangsdaten gesendet",
      "Login details sent"),
    "link.login_opened": Words(
      "Invitation ouverte", "Uitnodiging geopend", "Einladung geöffnet", "Invitation opened"),
    "link.client_active": Words(
      "Client actif noté", "Klant actief genoteerd", "Mandant als aktiv vermerkt",
      "Client noted as active"),
    "link.plan_chosen": Words(
      "Formule notée", "Formule genoteerd", "Abonnement vermerkt", "Plan noted"),
    "link.unlinked": Words(
      "Dossier délié", "Dossier ontkoppeld", "Akte getrennt", "Dossier unlinked"),
    "dossier.company_linked": Words(
      "Entreprise Billit liée", "Billit-onderneming gekoppeld", "Billit-Unternehmen verknüpft",
      "Billit company linked"),
    "dossier.company_unlinked": Words(
      "Entreprise Billit déliée", "Billit-onderneming ontkoppeld", "Billit-Unternehmen getrennt",
      "Billit company unlinked"),
    "dossier.exported": Words(
      "Dossier exporté", "Dossier geëxporteerd", "Akte exportiert", "Dossier exported"),
    "connection.sign_in_begun": Words(
      "Connexion chez le service commencée", "Aanmelden bij de dienst begonnen",
      "Anmeldung beim Dienst begonnen", "Sign-in at the service begun"),
  ]
}
