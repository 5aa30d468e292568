/** What is wrong with a manifest. */

export type FaultCode =
  | 'notXml'
  | 'notTaskPaneApp'
  | 'elementUnknown'
  | 'elementMissing'
  | 'elementRepeated'
  | 'elementOrder'
  | 'idNotGuid'
  | 'version'
  | 'locale'
  | 'host'
  | 'requirement'
  | 'permission'
  | 'addressNotHttps'
  | 'addressForeign'
  | 'addressLocal'
  | 'translationMissing'
  | 'textEmpty'
  | 'textTooLong'
  | 'residTooLong'
  | 'residUnknown'
  | 'resourceUnused'
  | 'idRepeated'
  | 'iconMissing'
  | 'iconNotPng'
  | 'iconSize'
  | 'autoOpen';

export interface ManifestFault {
  readonly code: FaultCode;
  /** One Chinese sentence, with the line where there is one. */
  readonly message: string;
}
