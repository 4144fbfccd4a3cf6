import Plotting

/// One slider for each parameter of a chart with frames; the script brings them to life.
struct SliderBox {
  let frames: Frames
  /// The figure's identifier, from which those of the sliders are made.
  let anchor: String

  var html: HTML {
    .fragment([
      tag("div", ["class": "sliders"]) {
        "\n"
        for (number, parameter) in frames.parameters.enumerated() {
          slider(parameter, id: "\(anchor)-slider-\(number + 1)")
        }
      },
      .text("\n"),
    ])
  }

  private func slider(_ parameter: DataColumn, id: String) -> HTML {
    let values = parameter.values.indices.map { Frames.text(parameter, $0) }
    return .fragment([
      tag("label", ["for": id]) { parameter.name },
      .text("\n"),
      tag(
        "input",
        [
          "type": "range", "id": id, "name": parameter.name, "min": "0",
          "max": "\(values.count - 1)", "step": "1", "value": "0", "list": "\(id)-values",
          "autocomplete": "off", "aria-valuetext": "\(parameter.name) = \(values[0])",
        ]),
      .text("\n"),
      tag("output", ["for": id]) { values[0] },
      .text("\n"),
      tag("datalist", ["id": "\(id)-values"]) {
        for (index, value) in values.enumerated() {
          tag("option", ["value": "\(index)", "label": value]) {
            Frames.plainText(parameter, index)
          }
        }
      },
      .text("\n"),
    ])
  }
}
