export const press = {
  async run(sheets: number) {
    if (sheets < 0) throw new Error('jam')
    await new Promise((resolve) => setTimeout(resolve, sheets * 10))
    return sheets
  },
}
