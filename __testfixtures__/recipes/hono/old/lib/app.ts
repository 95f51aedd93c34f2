import { Hono } from 'hono'
import { cors } from 'hono/cors'

export const app = new Hono().basePath('/api')

app.use('/open/*', cors())
app.get('/open/:id', (c) => c.json({ id: c.req.param('id'), tags: c.req.queries('tag') ?? [], agent: c.req.header('user-agent') }))
app.post('/open/:id', async (c) => c.json(await c.req.json(), 201, { 'X-Kind': 'made' }))
app.put('/text', async (c) => c.text(`${await c.req.text()}!`))
app.delete('/text', (c) => {
  c.header('Set-Cookie', 'a=1; Path=/', { append: true })
  c.header('Set-Cookie', 'b=2', { append: true })
  return c.body(null, 204)
})
app.patch('/fails', () => {
  throw new Error('down')
})
app.get('/away', (c) => c.redirect('/api/open/1', 303))
