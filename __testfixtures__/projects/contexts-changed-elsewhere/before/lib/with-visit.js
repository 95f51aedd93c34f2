/** Counts on from what a wrapper around it has counted. */
export const withVisit = (handler) => async (req, res) => {
  req.visit = { number: (req.visit?.number ?? 0) + 1 }
  return handler(req, res)
}
