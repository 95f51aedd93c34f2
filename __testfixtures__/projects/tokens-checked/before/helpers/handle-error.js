export function handleError(error, res) {
  if (typeof error === 'string') return res.status(error.toLowerCase().endsWith('not found') ? 404 : 400).json({ message: error });
  if (error.name === 'UnauthorizedError') return res.status(401).json({ message: 'Invalid token', code: error.code });
  return res.status(500).json({ message: error.message });
}
