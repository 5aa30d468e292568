/** QR codes once their part of the program is there; without it a strip has its code and address all the same. */
import { useEffect, useState } from 'react';
import { LatePart } from '../../../workbook/late-part';
import type { QrCode } from './qr-code';

export type QrCodeOf = (text: string) => QrCode;

const PART = new LatePart(() => import('./qr-code'));

export function useQrCodes(): QrCodeOf | undefined {
  const [part, setPart] = useState<{ readonly of: QrCodeOf } | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    void PART.get().then((got) => {
      if (got.ok && !isOver) setPart({ of: got.value.qrCode });
    });
    return () => {
      isOver = true;
    };
  }, []);
  return part?.of;
}
