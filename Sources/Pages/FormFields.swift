import Accounting
import Foundation
import Storage

extension SignedInContext {
  /// A field of the form without blanks around it; nil when it is empty or longer than the limit.
  func field(_ name: String, atMost limit: Int = 100) -> String? {
    let text = (form[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty || text.count > limit ? nil : text
  }

  /// A whole positive number of the form.
  func number(_ name: String) -> Int? {
    field(name, atMost: 12).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
