import CLinux

/// Keeps what is in memory out of other people's reach: no core file, no debugger of the same user.
public enum ProcessGuard {
  /// Call before anything is read that could name a person. Asks the kernel only, and cannot fail in a
  /// way that matters: a limit may always be lowered.
  public static func harden() {
    _ = haven_set_dumpable(0)
    _ = haven_forbid_core()
  }
}
