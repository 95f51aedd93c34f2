/** Only what a schema allows comes to the handler. */
export default function validate(schema, handler, options = {}) {
  return async (req, res) => {
    const { error } = await schema.validate(req.body, options)
    if (error === undefined) {
      return handler(req, res)
    } else {
      res.status(400).json({ error: error.message })
    }
  }
}
