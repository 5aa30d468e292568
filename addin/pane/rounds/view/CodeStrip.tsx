/** What one unit is handed: school, unit, its code, where to go, until when. */
import type { UnitCodes } from '#client/desk-shapes';
import { useLanguage } from '../hooks/use-language';
import { signInAddress } from '../model/codes-shown';
import type { QrCodeOf } from './use-qr-codes';

export interface CodeStripProps {
  readonly code: UnitCodes['codes'][number];
  readonly issued: UnitCodes;
  readonly address: string;
  readonly qrCode: QrCodeOf | undefined;
}

export function CodeStrip({ code: { code, unit, unitCode }, issued, address, qrCode }: CodeStripProps) {
  const { words, formats } = useLanguage();
  const { issued: said, list } = words.desk;
  const { round, forms } = issued;
  const qr = qrCode?.(signInAddress(address, code));
  return (
    <li className="strip">
      <div className="strip-words">
        <p className="small">
          {round.school} · {round.name}
        </p>
        <p className="strip-unit">
          {unit} <span className="strip-quiet">{unitCode}</span>
        </p>
        <p className="strip-code">
          <span className="strip-quiet">{said.code} </span>
          <span className="mono">{code}</span>
        </p>
        <p className="small">
          {said.address} {address}
        </p>
        <p className="small">
          {forms.map(({ id, attachment, deadline }) => (
            <span key={id} className="strip-due">
              {list.deadline(attachment, formats.deadline(deadline))}
            </span>
          ))}
        </p>
        <p className="small strip-quiet">{said.collector(round.collector)}</p>
      </div>
      {qr !== undefined && (
        <figure className="strip-qr">
          <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={said.scan} shapeRendering="crispEdges">
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
        </figure>
      )}
    </li>
  );
}
