import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The files of `Public/`, read at start and served under an address that carries their digest, so that
/// browsers may keep them for ever.
struct StaticAssets: Sendable {
  private let assets: [String: Asset]

  struct Asset: Sendable {
    var digest: String
    var mediaType: String
    var bytes: ByteBuffer
  }

  /// Reads every file directly in a folder whose kind is known.
  init(folder: String) throws {
    var assets: [String: Asset] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard let mediaType = StaticAssets.mediaType(of: name) else { continue }
      let data = try Data(
        contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
      assets[name] = Asset(
        digest: String(try Digest.sha256(of: [UInt8](data)).hex.prefix(16)),
        mediaType: mediaType, bytes: ByteBuffer(bytes: data))
    }
    self.assets = assets
  }

  /// The address of a file; of a name that is not there it leads nowhere.
  func address(of name: String) -> String {
    "/assets/\(assets[name]?.digest ?? "missing")/\(name)"
  }

  /// The file of that name and digest.
  func asset(_ name: String, digest: String) -> Asset? {
    assets[name].flatMap { $0.digest == digest ? $0 : nil }
  }

  /// The file of that name.
  func asset(_ name: String) -> Asset? { assets[name] }

  private static func mediaType(of name: String) -> String? {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: nil
    }
  }
}

/// Serves one file of `Public/`.
struct ShowAsset: Sendable {
  let assets: StaticAssets

  @Sendable func answer(_ request: Request, context: AppContext) async throws -> Response {
    guard let name = context.parameters.get("name"), let hash = context.parameters.get("hash"),
      let asset = assets.asset(name, digest: hash)
    else { throw Problem.notFound }
    return response(asset, cache: "public, max-age=31536000, immutable")
  }

  @Sendable func icon(_ request: Request, context: AppContext) async throws -> Response {
    guard let asset = assets.asset("favicon.svg") else { throw Problem.notFound }
    return response(asset, cache: "public, max-age=86400")
  }

  private func response(_ asset: StaticAssets.Asset, cache: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: asset.mediaType, .cacheControl: cache],
      body: ResponseBody(byteBuffer: asset.bytes))
  }
}
