module.exports = {
  async rewrites() {
    return [{ source: '/shop/:kind', has: [{ type: 'host', value: 'shop.test' }], destination: '/api/goods?sort=name' }]
  },
}
