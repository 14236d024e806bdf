import HTTPTypes
package import NIOCore
package import NIOHTTPTypes

/// Keeps one client from holding more than its connection: a fixed time from the first byte of a request
/// to its last, a cap on its body, and an end to the connection after a refusal. The HTTP server itself
/// has no protection against a body sent drop by drop and goes on reading after an early answer.
package final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  package typealias InboundIn = HTTPRequestPart
  package typealias InboundOut = HTTPRequestPart
  package typealias OutboundIn = HTTPResponsePart
  package typealias OutboundOut = HTTPResponsePart

  private var window: RequestWindow
  private let deadline: TimeAmount
  private var timer: Scheduled<Void>?
  /// Whether the deadline is to be set when all that came at once has been read: most requests come
  /// whole and need none.
  private var awaitsRest = false

  /// - Parameters:
  ///   - deadline: from the first byte of a request to its last.
  ///   - bodyCap: the largest body of any route, in bytes.
  package init(deadline: TimeAmount = .seconds(10), bodyCap: Int) {
    self.deadline = deadline
    window = RequestWindow(bodyCap: bodyCap)
  }

  package func handlerAdded(context: ChannelHandlerContext) {
    let sensor = ByteSensor(guarding: NIOLoopBound((self, context), eventLoop: context.eventLoop))
    try? context.pipeline.syncOperations.addHandler(sensor, position: .first)
  }

  package func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
  }

  package func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if window.isDraining { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      let isLast = head.headerFields[.connection]?.lowercased() == "close"
      carryOut(window.headArrived(isLast: isLast), context)
    case .body(let buffer):
      carryOut(window.bodyArrived(buffer.readableBytes), context)
    case .end:
      carryOut(window.requestEnded(), context)
    }
    context.fireChannelRead(data)
  }

  package func channelReadComplete(context: ChannelHandlerContext) {
    if awaitsRest {
      awaitsRest = false
      startTimer(deadline, context)
    }
    context.fireChannelReadComplete()
    // The server has stopped reading; what the client still sends must go, or it never sees the answer.
    if window.isDraining { context.read() }
  }

  package func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.status.kind != .informational {
        window.answerBegan(closing: head.headerFields[.connection] == "close")
      }
      context.write(data, promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      switch window.answerEnded() {
      case .drain:
        context.writeAndFlush(data, promise: promise)
        carryOut(.drain, context)
      case .startDeadline:
        context.write(data, promise: promise)
        startTimer(deadline, context)
      case .nothing, .stopDeadline, .close:
        context.write(data, promise: promise)
      }
    }
  }

  fileprivate func bytesArrived(_ count: Int, _ context: ChannelHandlerContext) {
    carryOut(window.bytesArrived(count), context)
  }

  private func carryOut(_ action: RequestWindow.Action, _ context: ChannelHandlerContext) {
    switch action {
    case .nothing:
      break
    case .startDeadline:
      awaitsRest = true
    case .stopDeadline:
      awaitsRest = false
      timer?.cancel()
      timer = nil
    case .close:
      timer?.cancel()
      context.close(promise: nil)
    case .drain:
      awaitsRest = false
      context.close(mode: .output, promise: nil)
      context.read()
      startTimer(.seconds(2), context)
    }
  }

  private func startTimer(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    timer?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: time) {
      let (handler, context) = bound.value
      handler.carryOut(handler.window.deadlinePassed(), context)
    }
  }
}

/// Tells the guard of raw bytes: half a header counts, too.
private final class ByteSensor: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let guarding: NIOLoopBound<(ConnectionGuard, ChannelHandlerContext)>

  init(guarding: NIOLoopBound<(ConnectionGuard, ChannelHandlerContext)>) {
    self.guarding = guarding
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let (handler, guardContext) = guarding.value
    handler.bytesArrived(unwrapInboundIn(data).readableBytes, guardContext)
    context.fireChannelRead(data)
  }
}
