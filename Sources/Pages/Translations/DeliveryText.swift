/// What is said of webhook calls and of the secrets that sign them.
enum DeliveryText: String, TextTable {
  case acceptedMeans, quarantinedMeans, notActedOnMeans, replayedMeans, discardedMeans, signedBy
  case replay, discard, showBody, retireSecret, newSecretSeen, newSecretUnseen, oldSecretUsed
  case oldSecretUnused, secretRetiredTold, replayedTold, discardedTold

  var words: Words {
    switch self {
    case .acceptedMeans:
      Words(
        "Le document est relu chez Billit et suivi.",
        "Het document wordt bij Billit gelezen en opgevolgd.",
        "Das Dokument wird bei Billit gelesen und verfolgt.",
        "The document is read from Billit and followed up.")
    case .quarantinedMeans:
      Words(
        "Signature juste, mais trop ancienne ou en avance : peut-être un rejeu. À vous de décider.",
        "Juiste handtekening, maar te oud of te vroeg: misschien een herhaling. Aan u de keuze.",
        "Richtige Signatur, aber zu alt oder zu früh: vielleicht eine Wiederholung. Sie "
          + "entscheiden.",
        "Right signature, but too old or too early: perhaps a replay. It is yours to decide.")
    case .notActedOnMeans:
      Words(
        "Ne concerne pas un document : gardé, sans rien faire.",
        "Gaat niet over een document: bewaard, zonder gevolg.",
        "Betrifft kein Dokument: aufbewahrt, ohne Folge.",
        "Not about a document: kept, nothing was done.")
    case .replayedMeans:
      Words(
        "Sorti de quarantaine et suivi comme un appel à l’heure.",
        "Uit quarantaine gehaald en opgevolgd als een oproep op tijd.",
        "Aus der Quarantäne geholt und wie ein rechtzeitiger Aufruf verfolgt.",
        "Taken out of quarantine and followed up like a call in time.")
    case .discardedMeans:
      Words(
        "Sorti de quarantaine sans suite.",
        "Uit quarantaine gehaald zonder gevolg.",
        "Ohne Folge aus der Quarantäne genommen.",
        "Taken out of quarantine without being acted on.")
    case .signedBy:
      Words(
        "secret n° {id}[ du {from}]", "geheim nr. {id}[ van {from}]",
        "Geheimnis Nr. {id}[ vom {from}]", "secret no. {id}[ of {from}]")
    case .replay:
      Words("Rejouer", "Opnieuw afspelen", "Erneut ausführen", "Replay")
    case .discard:
      Words("Écarter", "Verwerpen", "Verwerfen", "Discard")
    case .showBody:
      Words("Contenu", "Inhoud", "Inhalt", "Contents")
    case .retireSecret:
      Words("Retirer maintenant", "Nu intrekken", "Jetzt zurückziehen", "Retire now")
    case .newSecretSeen:
      Words(
        "Nouveau secret vu à l’œuvre le {at}", "Nieuw geheim aan het werk gezien op {at}",
        "Neues Geheimnis am {at} in Gebrauch gesehen", "New secret seen working at {at}")
    case .newSecretUnseen:
      Words(
        "Nouveau secret pas encore vu à l’œuvre", "Nieuw geheim nog niet aan het werk gezien",
        "Neues Geheimnis noch nicht in Gebrauch gesehen", "New secret not seen working yet")
    case .oldSecretUsed:
      Words(
        "Ancien secret utilisé pour la dernière fois le {at}",
        "Oud geheim laatst gebruikt op {at}",
        "Altes Geheimnis zuletzt am {at} verwendet",
        "Old secret last used at {at}")
    case .oldSecretUnused:
      Words(
        "Ancien secret jamais utilisé", "Oud geheim nooit gebruikt",
        "Altes Geheimnis nie verwendet", "Old secret never used")
    case .secretRetiredTold:
      Words(
        "L’ancien secret est retiré : ce qu’il signe est refusé dès maintenant.",
        "Het oude geheim is ingetrokken: wat het ondertekent, wordt vanaf nu geweigerd.",
        "Das alte Geheimnis ist zurückgezogen: Was es signiert, wird ab jetzt abgelehnt.",
        "The old secret is retired: what it signs is refused from now on.")
    case .replayedTold:
      Words(
        "L’appel est rejoué : son document est suivi.",
        "De oproep is opnieuw afgespeeld: het document wordt opgevolgd.",
        "Der Aufruf ist erneut ausgeführt: Sein Dokument wird verfolgt.",
        "The call is replayed: its document is followed up.")
    case .discardedTold:
      Words(
        "L’appel est écarté.", "De oproep is verworpen.", "Der Aufruf ist verworfen.",
        "The call is discarded.")
    }
  }
}
