/** The failures of Excel that a client sees, by the codes and sentences of the real one. */

export class HostError extends Error {
  /** @param location the member that failed, `Type.member`; may stay empty */
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const SENTENCES: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  UnsupportedSheet: 'The sheet type does not support this operation, since it is a Macro or Chart sheet.',
  GeneralException: 'There was an internal error while processing the request.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** An error with Excel's own sentence for the code. */
export function hostError(code: string, location?: string): HostError {
  return new HostError(code, SENTENCES[code] ?? code, location);
}

/** Not Excel's failure but this emulator's: a test must notice at once that it asks for more than there is. */
export function notEmulated(member: string): HostError {
  return new HostError('ApiNotFound', `${member} is not emulated by this host`, member);
}
