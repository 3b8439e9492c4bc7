import CLinux

/// Work for the desk's thread, in order; the thread sleeps while there is none.
///
/// A job may have a lane: a newer job of the lane takes the place of one that still waits, and
/// stops the one that runs.
final class JobQueue: @unchecked Sendable {
  struct Job {
    var lane: Desk.Lane?
    var run: (DeskCore) -> Void
    /// Told instead of `run` when the job will not be done.
    var drop: (StoreError) -> Void
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let news = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var jobs: [Job] = []
  private var running: Desk.Lane?
  private var interrupt: (() -> Void)?
  private var isClosed = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(news, nil)
  }

  deinit {
    pthread_cond_destroy(news)
    pthread_mutex_destroy(mutex)
    news.deallocate()
    mutex.deallocate()
  }

  func add(_ job: Job) {
    var dropped: [Job] = []
    locked {
      guard !isClosed else { return dropped.append(job) }
      if let lane = job.lane {
        dropped = jobs.filter { $0.lane == lane }
        jobs.removeAll { $0.lane == lane }
        if running == lane { interrupt?() }
      }
      jobs.append(job)
      pthread_cond_signal(news)
    }
    for job in dropped { job.drop(.interrupted) }
  }

  /// No job is added any more; those that wait are still done.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(news)
    }
  }

  /// The next job, when there is one; nil when the queue is closed and empty.
  func next() -> Job? {
    locked {
      running = nil
      while jobs.isEmpty, !isClosed { pthread_cond_wait(news, mutex) }
      guard !jobs.isEmpty else { return nil }
      let job = jobs.removeFirst()
      running = job.lane
      return job
    }
  }

  /// What stops a running statement; nil once its connection is gone.
  func interrupts(by interrupt: (() -> Void)?) {
    locked { self.interrupt = interrupt }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
