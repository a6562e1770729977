pay-flat = flat { $amount }
