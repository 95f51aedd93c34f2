export const users = {
  async list(team: unknown) {
    if (team === 'none') throw new Error('no team')
    return [{ team }]
  },
  async remove(_session: unknown, team: unknown) {
    if (team === 'none') throw new Error('no team')
  },
  async touch() {
    return { touched: true }
  },
}
