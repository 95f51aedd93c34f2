/** Hands the body on, and what was asked for. */
export const withBody = (fn) => async (req, res) => {
  if (!req.body.name) return res.status(400).json({ error: 'Who is it?' })
  const { page = '1' } = req.query
  return fn({ req, res, body: req.body, page })
}
