export class ApiError extends Error {
  constructor(message, statusCode = 500, details = null) {
    super(message)
    this.statusCode = statusCode
    this.details = details
  }
}

export function handleError(error, req, res) {
  console.error(`${req.method} ${req.url}`, error)

  if (error instanceof ApiError) {
    return res.status(error.statusCode).json({ success: false, error: error.message, details: error.details })
  }
  return res.status(500).json({ success: false, error: 'Server error', path: req.url })
}
