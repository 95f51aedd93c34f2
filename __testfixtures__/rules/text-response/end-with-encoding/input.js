export default function handler(req, res) {
  res.setHeader('Content-Type', 'image/svg+xml')
  res.end('<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf8')
}
