// swift-tools-version: 6.2
import PackageDescription

/// The rules of the house, on in every target of ours: see "Working on the code" in README.md.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Every target but `Cryptography`, the one place that may touch unsafe memory.
let safe: [SwiftSetting] = rules + [.strictMemorySafety()]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
  name: "HummingbirdCore", package: "hummingbird")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let asyncHTTPClient: Target.Dependency = .product(
  name: "AsyncHTTPClient", package: "async-http-client")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let serviceLifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")

let hummingbirdTesting: Target.Dependency = .product(
  name: "HummingbirdTesting", package: "hummingbird")

/// The tests of one target, with what they need beside it.
func tests(for target: String, _ others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(target)Tests",
    dependencies: [.target(name: target), "TestSupport"] + others,
    swiftSettings: safe)
}

let package = Package(
  name: "passerelle",
  products: [.executable(name: "passerelle", targets: ["Passerelle"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Layer 0
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Accounting", swiftSettings: safe),
    .target(
      name: "Outbound",
      dependencies: [asyncHTTPClient, nioCore, nioHTTP1, nioPosix, nioSSL], swiftSettings: safe),
    // Layer 1
    .target(name: "Cryptography", dependencies: ["COpenSSL"], swiftSettings: rules),
    .target(
      name: "Formats",
      dependencies: ["Accounting", .product(name: "XMLCoder", package: "XMLCoder")],
      swiftSettings: safe),
    // Layer 2
    .target(
      name: "Storage",
      dependencies: [
        "Accounting", "Cryptography", grdb, logging,
        serviceLifecycle,
      ],
      swiftSettings: safe),
    .target(
      name: "BillitClient", dependencies: ["Accounting", "Outbound", asyncHTTPClient],
      swiftSettings: safe),
    .target(
      name: "OctopusClient", dependencies: ["Accounting", "Outbound", asyncHTTPClient],
      swiftSettings: safe),
    // Layer 3
    .target(
      name: "Intake",
      dependencies: [
        "Accounting", "Cryptography", "Storage", hummingbird, httpTypes, nioCore, nioHTTPTypes,
        logging,
      ],
      swiftSettings: safe),
    .target(
      name: "Forwarding",
      dependencies: [
        "Accounting", "BillitClient", "Cryptography", "Formats", "OctopusClient", "Outbound",
        "Storage", asyncHTTPClient, logging, serviceLifecycle,
      ],
      swiftSettings: safe),
    .target(
      name: "Pages",
      dependencies: [
        "Accounting", "Cryptography", "Formats", "Storage", hummingbird, hummingbirdCore, httpTypes,
        nioCore,
        logging, .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: safe),
    .target(
      name: "Simulators",
      dependencies: [
        "Accounting", "Cryptography", "Formats", hummingbird, httpTypes, nioCore, nioHTTP1,
        nioPosix, asyncHTTPClient, logging, serviceLifecycle,
      ],
      swiftSettings: safe),
    // Layer 4
    .executableTarget(
      name: "Passerelle",
      dependencies: [
        "Accounting", "BillitClient", "Cryptography", "Formats", "Forwarding", "Intake",
        "OctopusClient", "Outbound", "Pages", "Simulators", "Storage", hummingbird, httpTypes,
        nioCore,
        nioPosix, nioHTTP1, asyncHTTPClient, logging, serviceLifecycle,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        hummingbirdCore,
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: safe),

    // Tests
    .target(
      name: "TestSupport",
      dependencies: [
        "Accounting", "Cryptography", "Storage", asyncHTTPClient, grdb, nioCore, nioPosix, nioHTTP1,
        logging,
      ],
      path: "Tests/TestSupport", swiftSettings: safe),
    tests(for: "Accounting"),
    tests(for: "Cryptography"),
    tests(for: "Formats", ["Accounting", "Simulators"]),
    tests(for: "Storage", ["Accounting", "Cryptography", grdb, logging, serviceLifecycle]),
    tests(for: "BillitClient", ["Accounting", "Outbound", asyncHTTPClient, nioCore]),
    tests(for: "OctopusClient", ["Accounting", "Outbound", asyncHTTPClient, nioCore]),
    tests(
      for: "Intake",
      [
        "Accounting", "Cryptography", "Storage", grdb, hummingbird, hummingbirdCore,
        hummingbirdTesting, httpTypes, nioCore, logging, serviceLifecycle,
      ]),
    tests(
      for: "Forwarding",
      [
        "Accounting", "BillitClient", "Cryptography", "Formats", "Intake", "OctopusClient",
        "Outbound", "Simulators", "Storage", asyncHTTPClient, hummingbird, logging, nioCore,
        nioHTTP1, nioPosix, nioSSL,
      ]),
    tests(
      for: "Pages",
      [
        "Accounting", "Cryptography", "Formats", "Simulators", "Storage", hummingbird,
        hummingbirdTesting, httpTypes,
        nioCore, logging, .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests(
      for: "Simulators",
      [
        "Accounting", "Cryptography", "Formats", asyncHTTPClient, hummingbird, nioCore, nioHTTP1,
        logging, serviceLifecycle,
      ]),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Accounting", "Cryptography", "Passerelle", "Simulators", "TestSupport"],
      swiftSettings: safe),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Accounting", "Cryptography", "Formats", "Passerelle", "Simulators", "Storage",
        "TestSupport",
        asyncHTTPClient, nioCore, nioHTTP1, nioPosix,
      ],
      swiftSettings: safe),
  ],
  swiftLanguageModes: [.v6]
)
