const ORDERS = ['name', 'price']

/** Only orders that there are. */
export function sorted(handler) {
  return async (req, res) => {
    if (!ORDERS.includes(req.query.sort)) return res.status(400).json({ error: 'No such order' })
    return handler(req, res)
  }
}
