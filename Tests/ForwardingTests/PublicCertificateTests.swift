import Formats
import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Outbound
import Storage
import Testing

@testable import Forwarding

@Suite("The certificate of the public address is seen as it is shown, whoever signed it")
struct PublicCertificateTests {
  /// Runs a test beside a server that greets in TLS, or in nothing at all.
  private func server(
    speaksTLS: Bool = true, _ test: (Int) async throws -> Void
  ) async throws {
    let context = try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: NIOSSLCertificate.fromPEMBytes(
          Array(PublicCertificateTests.certificate.utf8)
        ).map { .certificate($0) },
        privateKey: .privateKey(
          try NIOSSLPrivateKey(
            bytes: Array(PublicCertificateTests.key.utf8), format: .pem))))
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard speaksTLS else { return }
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      try await test(try #require(channel.localAddress?.port))
    } catch {
      try await channel.close()
      throw error
    }
    try await channel.close()
  }

  @Test("For whom it is and until when, although nobody known signed it")
  func shown() async throws {
    try await server { port in
      let watch = PublicCertificate(
        "https://127.0.0.1:\(port)/", logger: ForwardingScene.logger, now: { 42 })
      #expect(watch.sight == nil)
      await watch.look()
      let sight = try #require(watch.sight)
      #expect(sight.at == 42)
      #expect(sight.certificate?.subject == "passerelle.bureau.be")
      #expect(sight.certificate?.hosts == ["passerelle.bureau.be", "*.demo.bureau.be"])
      #expect(sight.certificate?.validUntil == Date(timeIntervalSince1970: 3_523_536_929))
    }
  }

  @Test("Nobody there, nobody who speaks TLS, and no https at all: nothing is seen, and in time")
  func silent() async throws {
    try await server(speaksTLS: false) { port in
      await #expect(throws: CertificateProbe.Failure.self) {
        try await CertificateProbe.certificate(
          of: "https://localhost:\(port)", within: .milliseconds(300))
      }
    }
    await #expect(throws: CertificateProbe.Failure.self) {
      try await CertificateProbe.certificate(of: "https://127.0.0.1:1", within: .seconds(5))
    }
    for url in ["http://127.0.0.1:1", "https://", "passerelle"] {
      await #expect(throws: CertificateProbe.Failure.notHTTPS) {
        try await CertificateProbe.certificate(of: url, within: .seconds(5))
      }
    }
    let watch = PublicCertificate(
      "https://127.0.0.1:1", logger: ForwardingScene.logger, now: { 43 })
    await watch.look()
    #expect(watch.sight?.at == 43)
    #expect(watch.sight?.certificate == nil)
  }

  /// Made for this test alone, signed by itself.
  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIByTCCAXCgAwIBAgIUV03PnfIoSsqv3EZte+KKWNmgfaEwCgYIKoZIzj0EAwIw
    HzEdMBsGA1UEAwwUcGFzc2VyZWxsZS5idXJlYXUuYmUwIBcNMjYxMTI0MTYxNTI5
    WhgPMjA4MTA4MjcxNjE1MjlaMB8xHTAbBgNVBAMMFHBhc3NlcmVsbGUuYnVyZWF1
    LmJlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEP4z5mi+o31yhrvXu6z2wU3+0
    jx+LJlL4tzwTV3WEQn95Y6xhTNGV6nRcMrqs5ILxJ0SUofM21zY61LsKeohdt6OB
    hzCBhDAdBgNVHQ4EFgQUZYhEDKoMTDprHjhFHUua1Hhw1RgwHwYDVR0jBBgwFoAU
    ZYhEDKoMTDprHjhFHUua1Hhw1RgwDwYDVR0TAQH/BAUwAwEB/zAxBgNVHREEKjAo
    ghRwYXNzZXJlbGxlLmJ1cmVhdS5iZYIQKi5kZW1vLmJ1cmVhdS5iZTAKBggqhkjO
    PQQDAgNHADBEAiB94aPoF02ALlhUSxSKy/aWAilnYWfaP5Q0qZd5GEGR4wIgXZEu
    RAKYYF82Fsk9wbMMHaCJ9Ena2t7huFNNzfl7YDk=
    -----END CERTIFICATE-----
    """

  /// Of that certificate; it opens nothing.
  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgcb996qc5gFHjojWu
    bbopBYes1Y6b9A9n6TmV6brxdQ+hRANCAAQ/jPmaL6jfXKGu9e7rPbBTf7SPH4sm
    Uvi3PBNXdYRCf3ljrGFM0ZXqdFwyuqzkgvEnRJSh8zbXNjrUuwp6iF23
    -----END PRIVATE KEY-----
    """
}
