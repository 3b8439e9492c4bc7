import CSQLite
import HavenDomain

/// The one door, for a program whose main thread may never wait: a `DeskCore` on a thread of its
/// own, and requests in order.
///
/// Every `then` is called on that thread; it should hand the outcome on and return.
public final class Desk: Sendable {
  /// Requests of which only the newest matters: the list that is looked at, the search as typed.
  public struct Lane: Hashable, Sendable {
    public var name: String
    public init(_ name: String) { self.name = name }
  }

  /// How a request ended.
  public enum Outcome<Reply: Sendable>: Sendable {
    case done(Reply)
    /// The person may not, or the record does not fit: `refusal.words` says why.
    case refused(Refusal)
    /// The machine could not; nothing was kept, and the same request may be sent again.
    case failed(StoreError)
  }

  private let queue = JobQueue()

  /// Starts the thread, on which `opening` opens or makes the database. When it throws, every
  /// request fails with that error.
  public init(opening: @escaping @Sendable () throws -> DeskCore) throws {
    let queue = queue
    try PosixThread.start {
      Self.work(opening, queue)
    }
  }

  deinit { queue.close() }

  /// Sends a request.
  ///
  /// - Parameter lane: a newer request of the same lane stops this one, which then fails with
  ///   `.interrupted`. A change has no lane: it is never stopped.
  public func perform<R: Answered>(
    _ request: R, by principal: Principal, lane: Lane? = nil,
    then: @escaping @Sendable (Outcome<R.Reply>) -> Void
  ) {
    let lane = request is any Change ? nil : lane
    ask(lane: lane, { try $0.perform(request, by: principal) }, then: then)
  }

  /// Asks the desk itself: to sign in, whether something changed, who is gone.
  public func ask<Value: Sendable>(
    lane: Lane? = nil, _ body: @escaping @Sendable (DeskCore) throws -> Value,
    then: @escaping @Sendable (Outcome<Value>) -> Void
  ) {
    queue.add(
      JobQueue.Job(
        lane: lane,
        run: { desk in
          do {
            then(.done(try body(desk)))
          } catch let refusal as Refusal {
            then(.refused(refusal))
          } catch {
            then(.failed(Self.storeError(error)))
          }
        },
        drop: { then(.failed($0)) }))
  }

  /// Does what waits, writes the last audit rows and closes the database.
  public func close(then: @escaping @Sendable () -> Void = {}) {
    ask({ $0.close() }, then: { _ in then() })
    queue.close()
  }

  private static func work(_ opening: () throws -> DeskCore, _ queue: JobQueue) {
    do {
      let desk = try opening()
      let handle = desk.connection.handle
      queue.interrupts { sqlite3_interrupt(handle) }
      while let job = queue.next() { job.run(desk) }
      queue.interrupts(by: nil)
    } catch {
      let failure = storeError(error)
      while let job = queue.next() { job.drop(failure) }
    }
  }

  private static func storeError(_ error: any Error) -> StoreError {
    error as? StoreError ?? .defect("\(error)")
  }
}
