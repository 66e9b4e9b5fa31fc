import { saveFile } from './save-file';

/** The pictures' own look for the file: light, with every colour in it, since the page's style sheet does not come along. */
const style = `
text{font-family:'Source Sans 3','Segoe UI',system-ui,sans-serif;font-size:13px;fill:#17202c}
.pic-title{font-size:16px;font-weight:600}
.pic-muted{fill:#525d6c}
.pic-warn{fill:#a01c22;font-weight:600}
.pic-node{fill:#fff;stroke:#7b8694}
.pic-node.pic-out{stroke:#a01c22;stroke-width:2}
.pic-strand{fill:none;stroke:#234a97;stroke-width:2;stroke-opacity:.75}
.pic-strand.pic-out{stroke:#a01c22}
.pic-strand.pic-bare{stroke-dasharray:6 4}
.pic-grid{stroke:#d9dee5}
.pic-today{stroke:#234a97;stroke-width:2}
.pic-bar{stroke-width:1.5;fill:#eceff3;stroke:#525d6c}
.pic-bar.inForce{fill:#e3f3e9;stroke:#12613a}
.pic-bar.upcoming{fill:#e6ecf8;stroke:#234a97}
.pic-bar.terminated,.pic-bar.ended{fill:#fce9e9;stroke:#a01c22}
.pic-breach{fill:#a01c22}
.pic-gap{fill:#7a4a00}
.pic-attention{fill:#234a97}
.pic-notice{fill:#7a4a00}
.pic-cell{fill:#fff;stroke:#d9dee5}
.pic-cell.covered{fill:#e3f3e9;stroke:#12613a}
.pic-cell.statute{fill:#e6ecf8;stroke:#234a97}
.pic-cell.missing{fill:#fce9e9;stroke:#a01c22}
.pic-sign{font-weight:700;text-anchor:middle}`;

const margin = 16;

/** The picture as a file that shows the same anywhere: no style sheet, no font and no script from elsewhere. */
export function asFile(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('aria-label', title);
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`);
  const written = new XMLSerializer().serializeToString(copy);
  const start = written.indexOf('>') + 1;
  // Written as text: a style element in this document would be held back by its content security policy.
  return `${written.slice(0, start)}<style>${style}</style><rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="#fff"/>${written.slice(start)}`;
}

export function saveSvg(svg: SVGSVGElement, title: string, file: string): void {
  saveFile(`${file}.svg`, 'image/svg+xml', asFile(svg, title));
}
