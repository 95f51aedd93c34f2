/** Says 404 for what is not there; for all else what was said before. */
export const withErrors = (handler) => async (req, res) => {
  try {
    return await handler(req, res)
  } catch (error) {
    if (error.message === 'none') res.status(404)
    return res.json({ error: error.message })
  }
}
