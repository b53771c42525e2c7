extension Page {
  /// The CSS: A4 landscape on paper, readable in black and white.
  static let style: StaticString = """
    @page { size: A4 landscape; margin: 12mm 10mm 14mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    :root { color-scheme: light; }
    body { max-width: 1100px; margin: 1.5em auto; padding: 0 1em; background: #fff; color: #111;
      font: 15px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
        "WenQuanYi Zen Hei", sans-serif; }
    h1 { margin: 0; font-size: 1.5em; line-height: 1.3; }
    h2 { margin: 1.4em 0 .4em; font-size: 1.15em; break-after: avoid; }
    p { margin: .4em 0; overflow-wrap: anywhere; orphans: 2; widows: 2; }
    header { margin-bottom: 1em; border-bottom: 2px solid #111; }
    .sheet { margin: .8em 0; overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .93em; line-height: 1.35;
      font-variant-numeric: tabular-nums; }
    caption, figcaption { padding: .2em 0; text-align: left; font-weight: bold;
      break-after: avoid; }
    th, td { padding: .22em .6em; border-bottom: 1px solid #bbb; text-align: left;
      vertical-align: top; font-weight: normal; }
    thead { display: table-header-group; }
    thead th { border-top: 1.5px solid #111; border-bottom: 1.5px solid #111; font-weight: bold;
      vertical-align: bottom; white-space: nowrap; }
    tr { break-inside: avoid; }
    tfoot { display: table-row-group; break-before: avoid; }
    tfoot th, tfoot td { border-top: 3px double #111; border-bottom: 1.5px solid #111;
      font-weight: bold; }
    .dense { font-size: .72em; }
    .dense th, .dense td { padding: .22em .35em; }
    .n { text-align: right; white-space: nowrap; }
    .g { border-left: 1px solid #999; }
    thead .c { text-align: center; border-bottom: 1px solid #bbb; }
    .s { white-space: nowrap; }
    .l { min-width: 10em; overflow-wrap: anywhere; }
    .late { color: #a00; font-weight: bold; }
    .soon { color: #850; font-weight: bold; }
    figure { margin: .8em 0; overflow-x: auto; }
    svg { display: block; width: 100%; min-width: 640px; height: auto; break-inside: avoid;
      font-family: inherit; font-variant-numeric: tabular-nums; }
    footer { margin-top: 1.5em; padding-top: .4em; border-top: 1px solid #111; font-size: .85em;
      break-inside: avoid; }
    footer p { margin: .15em 0; }
    @media print {
      body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
      .sheet, figure { overflow: visible; }
      svg { min-width: 0; }
    }
    """
}
