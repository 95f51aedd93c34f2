/** Keeps crawlers out of all but the open site. */
export default async function handler(req, res) {
  if (req.headers['x-site'] === 'open') {
    res.write('User-agent: *\n')
    res.write('Disallow: /api\n')
  } else {
    res.write('User-agent: *\n')
    res.write('Disallow: /\n')
  }
  res.end()
}
