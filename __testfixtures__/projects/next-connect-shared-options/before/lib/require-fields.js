/** Goes on where the body has all of these fields. */
export function requireFields(...fields) {
  return (req, res, next) => {
    const missing = fields.find((field) => req.body?.[field] === undefined)
    if (missing) return res.status(400).json({ error: `${missing} is missing` })
    next()
  }
}
