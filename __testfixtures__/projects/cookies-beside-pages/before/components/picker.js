'use client'

import { themes } from '../lib/settings'

export const Picker = () => themes.join(', ')
