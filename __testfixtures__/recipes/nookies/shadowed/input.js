const load = (require) => {
  const { parseCookies } = require('nookies')
  return parseCookies
}

export default function handler(req, res) {
  const parseCookies = load((name) => ({ parseCookies: ({ req }) => ({ from: name, of: req.url }) }))
  res.json(parseCookies({ req }))
}
