import Dispatch
import Foundation
import Synchronization

/// Does the same with each of many, some at a time: a killed console mostly waits.
///
/// - Returns: the results in the order of the inputs.
func inParallel<Input: Sendable, Result: Sendable>(
  _ inputs: [Input], width: Int = 6, _ body: @escaping @Sendable (Input) -> Result
) -> [Result] {
  let results = Mutex<[(Int, Result)]>([])
  let next = Atomic(0)
  let threads = DispatchGroup()
  for _ in 0..<width {
    threads.enter()
    Thread.detachNewThread {
      defer { threads.leave() }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard inputs.indices.contains(index) else { return }
        let result = body(inputs[index])
        results.withLock { $0.append((index, result)) }
      }
    }
  }
  threads.wait()
  return results.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
}
