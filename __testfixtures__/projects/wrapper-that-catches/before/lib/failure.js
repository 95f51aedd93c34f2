/** A failure whose answer is known where it is thrown. */
export class Failure extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
