// The page that has everything, in each of its forms. Seen in a browser and on paper, then kept.

extension SamplePages {
  /// The document, without its style.
  static let html = #"""
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>解纷工作月报</title>
    <style>
    …
    </style>
    </head>
    <body>
    <header>
    <h1>解纷工作月报</h1>
    <p>莲都区 2026-03</p>
    </header>
    <main>
    <h2>一、办结率</h2>
    <p>按 &lt;登记&gt; 口径 &amp; 统计。</p>
    <div class="sheet">
    <table>
    <caption>各乡镇办结率</caption>
    <thead>
    <tr>
    <th scope="col" class="s">代码</th>
    <th scope="col" class="s">乡镇(街道)</th>
    <th scope="col" class="n">登记</th>
    <th scope="col" class="n">办结率%</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td class="s">331102100000</td>
    <th scope="row" class="s">碧湖镇</th>
    <td class="n">8438</td>
    <td class="n">93.78</td>
    </tr>
    <tr>
    <td class="s">331102102000</td>
    <th scope="row" class="s">大港头镇</th>
    <td class="n">0</td>
    <td class="n">—</td>
    </tr>
    </tbody>
    <tfoot>
    <tr>
    <td class="s"></td>
    <th scope="row" class="s">合计</th>
    <td class="n">8438</td>
    <td class="n">93.78</td>
    </tr>
    </tfoot>
    </table>
    </div>
    <figure>
    <figcaption>办结率</figcaption>
    <svg role="img" viewBox="0 0 1000 74">
    <title>办结率</title>
    <desc>碧湖镇 93.78 % 7,913/8,438; 大港头镇 — 0/0</desc>
    <line x1="70" y1="18" x2="70" y2="74" stroke="#111"/>
    <text x="70" y="14" font-size="12" text-anchor="middle">0 %</text>
    <line x1="261" y1="18" x2="261" y2="74" stroke="#ccc"/>
    <line x1="452" y1="18" x2="452" y2="74" stroke="#ccc"/>
    <text x="452" y="14" font-size="12" text-anchor="middle">50 %</text>
    <line x1="643" y1="18" x2="643" y2="74" stroke="#ccc"/>
    <line x1="834" y1="18" x2="834" y2="74" stroke="#ccc"/>
    <text x="834" y="14" font-size="12" text-anchor="middle">100 %</text>
    <text x="62" y="40" font-size="13" text-anchor="end">碧湖镇</text>
    <rect x="70" y="27" width="764" height="16" fill="none" stroke="#999"/>
    <rect x="70" y="27" width="716" height="16" fill="#9db3c9" stroke="#111"/>
    <text x="908" y="40" font-size="13" text-anchor="end">93.78 %</text>
    <text x="1000" y="40" font-size="13" text-anchor="end">7,913/8,438</text>
    <text x="62" y="66" font-size="13" text-anchor="end">大港头镇</text>
    <rect x="70" y="53" width="764" height="16" fill="none" stroke="#999" stroke-dasharray="3 4"/>
    <text x="908" y="66" font-size="13" text-anchor="end">—</text>
    <text x="1000" y="66" font-size="13" text-anchor="end">0/0</text>
    </svg>
    </figure>
    <figure>
    <figcaption>登记与结案</figcaption>
    <svg role="img" viewBox="0 0 1000 300">
    <title>登记与结案</title>
    <desc>登记: 2026-01 120, 2026-02 —, 2026-03 90; 结案: 2026-01 100, 2026-02 110, 2026-03 95</desc>
    <line x1="32" y1="272" x2="930" y2="272" stroke="#111"/>
    <text x="24" y="276" font-size="12" text-anchor="end">0</text>
    <line x1="32" y1="186" x2="930" y2="186" stroke="#ccc"/>
    <text x="24" y="190" font-size="12" text-anchor="end">50</text>
    <line x1="32" y1="99" x2="930" y2="99" stroke="#ccc"/>
    <text x="24" y="103" font-size="12" text-anchor="end">100</text>
    <line x1="32" y1="12" x2="930" y2="12" stroke="#ccc"/>
    <text x="24" y="16" font-size="12" text-anchor="end">150</text>
    <line x1="32" y1="272" x2="32" y2="277" stroke="#111"/>
    <text x="32" y="292" font-size="12" text-anchor="middle">2026-01</text>
    <line x1="481" y1="272" x2="481" y2="277" stroke="#111"/>
    <text x="481" y="292" font-size="12" text-anchor="middle">2026-02</text>
    <line x1="930" y1="272" x2="930" y2="277" stroke="#111"/>
    <text x="930" y="292" font-size="12" text-anchor="middle">2026-03</text>
    <line x1="930" y1="108" x2="954" y2="108" stroke="#999" stroke-width="0.8"/>
    <path d="M954 108m-4 -4h8v8h-8z" fill="#fff" stroke="#1f5f99" stroke-width="1.6"/>
    <text x="964" y="113" font-size="13">结案</text>
    <line x1="930" y1="116" x2="954" y2="125" stroke="#999" stroke-width="0.8"/>
    <path d="M954 125m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" fill="#fff" stroke="#111111" stroke-width="1.6"/>
    <text x="964" y="130" font-size="13">登记</text>
    <path d="M32 64m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" fill="#fff" stroke="#111111" stroke-width="1.6"/>
    <path d="M930 116m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z" fill="#fff" stroke="#111111" stroke-width="1.6"/>
    <polyline points="32,99 481,82 930,108" fill="none" stroke="#1f5f99" stroke-width="1.8" stroke-dasharray="9 4"/>
    <path d="M32 99m-4 -4h8v8h-8z" fill="#fff" stroke="#1f5f99" stroke-width="1.6"/>
    <path d="M481 82m-4 -4h8v8h-8z" fill="#fff" stroke="#1f5f99" stroke-width="1.6"/>
    <path d="M930 108m-4 -4h8v8h-8z" fill="#fff" stroke="#1f5f99" stroke-width="1.6"/>
    </svg>
    </figure>
    </main>
    <footer>
    <p>cohort：期内登记案件中，截至统计时点已结案的比例</p>
    <p>日志 42 0123456789abcdef…</p>
    </footer>
    </body>
    </html>

    """#

  /// What a pipe gets.
  static let text = #"""
    解纷工作月报
    ============
    莲都区 2026-03

    一、办结率
    ----------

    按 <登记> 口径 & 统计。

    各乡镇办结率
    代码          乡镇(街道)  登记  办结率%
    331102100000  碧湖镇      8438    93.78
    331102102000  大港头镇       0        —
    ---------------------------------------
                  合计        8438    93.78

    办结率
    碧湖镇    █████████████████████████████████████████████     93.78 %  7,913/8,438
    大港头镇                                                          —          0/0

    登记与结案
             登记  结案
    2026-01   120   100
    2026-02     —   110
    2026-03    90    95

    cohort：期内登记案件中，截至统计时点已结案的比例
    日志 42 0123456789abcdef…

    """#

  /// What a program reads.
  static let json = #"""
    {
      "title": "解纷工作月报",
      "subtitle": "莲都区 2026-03",
      "parts": [
        {
          "heading": "一、办结率"
        },
        {
          "paragraph": "按 <登记> 口径 & 统计。"
        },
        {
          "caption": "各乡镇办结率",
          "rows": [
            {
              "key": "331102100000",
              "label": "碧湖镇",
              "denominator": 8438,
              "rate": 93.78,
              "as_of": "2026-03-31"
            },
            {
              "key": "331102102000",
              "label": "大港头镇",
              "denominator": 0,
              "rate": null,
              "as_of": "2026-03-31"
            }
          ],
          "total": {
            "key": "",
            "label": "合计",
            "denominator": 8438,
            "rate": 93.78,
            "as_of": "2026-03-31"
          }
        },
        {
          "chart": "bars",
          "title": "办结率",
          "bars": [
            {
              "label": "碧湖镇",
              "part": 7913,
              "whole": 8438,
              "percent": 93.78
            },
            {
              "label": "大港头镇",
              "part": 0,
              "whole": 0,
              "percent": null
            }
          ]
        },
        {
          "chart": "lines",
          "title": "登记与结案",
          "points": [
            "2026-01",
            "2026-02",
            "2026-03"
          ],
          "series": [
            {
              "name": "登记",
              "values": [
                120,
                null,
                90
              ]
            },
            {
              "name": "结案",
              "values": [
                100,
                110,
                95
              ]
            }
          ]
        }
      ],
      "footer": [
        "cohort：期内登记案件中，截至统计时点已结案的比例",
        "日志 42 0123456789abcdef…"
      ]
    }

    """#
}
