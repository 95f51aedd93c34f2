export function errorHandler(err, res) {
  if (typeof err === 'string') {
    const isMissing = err.toLowerCase().endsWith('not found')
    return res.status(isMissing ? 404 : 400).json({ message: err })
  }

  return res.status(500).json({ message: err.message })
}
