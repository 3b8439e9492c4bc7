import CLinux
import CNcurses

/// What characters the terminal may be sent, by the locale it was started under.
enum TextEncoding {
  case utf8
  case ascii

  /// Sets the C library's character type, without which ncurses sends no wide character.
  ///
  /// ssh brings the name of a locale that the host has not generated: where the name says UTF-8,
  /// C.UTF-8 serves as well, for nothing but the encoding is taken from it.
  static func adopt(from environment: (String) -> String?) -> TextEncoding {
    if setlocale(LC_CTYPE, "") == nil {
      let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
      let saysUTF8 = name.map {
        $0.uppercased().hasSuffix("UTF-8") || $0.uppercased().hasSuffix("UTF8")
      }
      setlocale(LC_CTYPE, saysUTF8 == true ? "C.UTF-8" : "C")
    }
    guard let codeset = haven_codeset() else { return .ascii }
    return String(cString: codeset) == "UTF-8" ? .utf8 : .ascii
  }
}

/// A variable of the process's environment.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
