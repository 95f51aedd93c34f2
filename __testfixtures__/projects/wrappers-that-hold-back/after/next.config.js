module.exports = {
  async rewrites() {
    return [{ source: '/shop/:kind', destination: '/api/goods?sort=name' }]
  },
}
