import Storage

/// The row of views above the list of documents, and what one may do with them.
struct ViewRow: Sendable, Hashable {
  var links: [Link]
  var own: [Own]
  var hasOwn: Bool
  var hasStart: Bool
  var startOffAction: String
  /// Whether the list shows filters that no view of the reader's own has.
  var canKeep: Bool
  var keepAction: String
  var hidden: [HiddenField]

  struct Link: Sendable, Hashable {
    var text: String
    var href: String
    var isCurrent: Bool
    /// "Shared by Sophie", for those of others.
    var note: String?
  }

  /// One of the reader's own.
  struct Own: Sendable, Hashable {
    var name: String
    var note: String?
    var isStart: Bool
    var startAction: String
    var removeAction: String
  }

  init(_ views: [SavedView], query: DocumentQuery, speech: Speech) {
    let shown = query.kept
    links =
      [
        Link(
          text: speech(DocumentListText.allDocuments), href: SitePath.allDocuments.text,
          isCurrent: shown.isEmpty)
      ]
      + views.map { view in
        Link(
          text: view.name,
          href: view.query.isEmpty ? SitePath.allDocuments.text : "/documents?\(view.query)",
          isCurrent: !view.query.isEmpty && view.query == shown,
          note: view.isOwn ? nil : speech.fill(DocumentListText.sharedBy, ["name": view.owner]))
      }
    own = views.filter(\.isOwn).map { view in
      Own(
        name: view.name, note: view.isDefault ? speech(DocumentListText.startsHere) : nil,
        isStart: view.isDefault, startAction: SitePath.viewStart(view.id).text,
        removeAction: SitePath.viewRemoval(view.id).text)
    }
    hasOwn = !own.isEmpty
    hasStart = own.contains(where: \.isStart)
    startOffAction = SitePath.viewStart(views.first?.id ?? 0).text
    canKeep =
      !shown.isEmpty && query.filter.documents == nil
      && !views.contains { $0.isOwn && $0.query == shown }
    keepAction = SitePath.views.text
    hidden = HiddenField.all(query.with { _ in }.parameters.filter { $0.0 != "limit" })
  }
}
