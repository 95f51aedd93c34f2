export const record = async (entry) => console.log(JSON.stringify(entry))
