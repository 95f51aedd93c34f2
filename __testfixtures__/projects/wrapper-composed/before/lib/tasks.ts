import { connect } from 'database'

export const tasks = connect('tasks')
