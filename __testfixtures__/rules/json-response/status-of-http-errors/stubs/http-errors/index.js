class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
    this.statusCode = status
    this.expose = status < 500
  }
}

module.exports = (status, message) => new HttpError(status, message)
module.exports.isHttpError = (error) => error instanceof HttpError
