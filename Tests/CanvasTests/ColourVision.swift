import Foundation

@testable import Canvas

/// How eyes take colours: for judging themes by figures.
enum ColourVision: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// What this eye makes of a colour, in linear light (Machado, Oliveira and Fernandes 2009,
  /// severity 1.0).
  func sees(_ colour: RGB) -> [Double] {
    let light = Self.linear(colour)
    return matrix.map { row in
      let sum = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
      return min(1, max(0, sum))
    }
  }

  /// Difference of two colours to this eye: CIE 1976 ΔE; about 2 can just be told apart.
  func difference(_ left: RGB, _ right: RGB) -> Double {
    let pairs = zip(Self.lab(sees(left)), Self.lab(sees(right)))
    return pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// Contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance).
  static func contrast(_ left: RGB, _ right: RGB) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The hue in degrees; nil for what is nearly grey.
  static func hue(_ colour: RGB) -> Double? {
    let (r, g, b) = (Double(colour.red), Double(colour.green), Double(colour.blue))
    let (high, low) = (max(r, g, b), min(r, g, b))
    guard high - low > 0.25 * high else { return nil }
    let sixth: Double
    if high == r {
      sixth = (g - b) / (high - low)
    } else if high == g {
      sixth = (b - r) / (high - low) + 2
    } else {
      sixth = (r - g) / (high - low) + 4
    }
    return (sixth * 60 + 360).truncatingRemainder(dividingBy: 360)
  }

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private static func linear(_ colour: RGB) -> [Double] {
    [colour.red, colour.green, colour.blue].map { value in
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  private static func luminance(_ colour: RGB) -> Double {
    zip([0.2126, 0.7152, 0.0722], linear(colour)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// CIE L*a*b* of linear sRGB, white D65.
  private static func lab(_ light: [Double]) -> [Double] {
    let rows = [
      [0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505],
    ]
    let xyz = zip(rows, [0.9505, 1, 1.089]).map { row, white in
      let value = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16 / 116.0
    }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }
}
