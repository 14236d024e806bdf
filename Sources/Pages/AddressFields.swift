import Hummingbird
import HummingbirdCore

extension Request {
  /// The fields of the address. Forms write a blank as `+`, which the server's own reading leaves alone.
  var addressFields: Parameters {
    guard let query = uri.query, query.contains("+") else { return uri.queryParameters }
    return URI("/?" + query.replacing("+", with: "%20")).queryParameters
  }
}
