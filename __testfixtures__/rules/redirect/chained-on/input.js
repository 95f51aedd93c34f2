export default async function handler(req, res) {
  const to = await Promise.resolve('/x')
  res.redirect(302, to).end()
}
